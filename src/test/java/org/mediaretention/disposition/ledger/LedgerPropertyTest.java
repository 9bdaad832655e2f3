package org.mediaretention.disposition.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.mediaretention.disposition.Deed;
import org.mediaretention.endtoend.support.HandClock;

class LedgerPropertyTest {

  private static final Path FOLDERS = Path.of("target", "properties");

  private static final List<String> CODES =
      List.of("done", "not_done", "unknown", "refused", "gone", "uncertain", "no_effect");

  @Property(tries = 60)
  void allowsEachDeedOnceAndReadsBackTheSameState(@ForAll("entries") List<LedgerEntry> entries)
      throws IOException {
    Path folder = Files.createTempDirectory(Files.createDirectories(FOLDERS), "ledger");
    Map<DeedKey, Integer> done = new HashMap<>();
    Map<DeedKey, DeedState> written;
    try (Ledger ledger = Ledger.open(folder, "p-1", new HandClock())) {
      for (LedgerEntry entry : entries) {
        if (ledger.state().objection(entry.key(), entry.event(), entry.code()).isEmpty()) {
          ledger.append(entry);
          boolean settles = entry.event() == EventKind.ANSWER || entry.event() == EventKind.ASKED;
          if (settles && entry.code().orElse("").equals("done")) {
            done.merge(entry.key(), 1, Integer::sum);
          }
        }
      }
      written = Map.copyOf(ledger.state().all());
    }
    assertThat(done.values()).allMatch(times -> times == 1);
    assertThat(LedgerFile.read(folder.resolve(LedgerFile.NAME)).state().all()).isEqualTo(written);
  }

  @Property(tries = 60)
  void survivesBeingCutOffAnywhere(@ForAll @IntRange(max = 2_000) int cut) throws IOException {
    Path folder = folderWithIntents(5);
    Path file = folder.resolve(LedgerFile.NAME);
    byte[] whole = Files.readAllBytes(file);
    int length = Math.min(cut, whole.length);
    Files.write(file, Arrays.copyOf(whole, length));
    long kept = new String(whole, 0, length).lines().count();

    try (Ledger ledger = Ledger.open(folder, "p-1", new HandClock())) {
      assertThat((long) ledger.state().all().size()).isBetween(kept - 1, kept);
    }
    // What is left is a beginning of the whole.
    byte[] left = Files.readAllBytes(file);
    assertThat(left).isEqualTo(Arrays.copyOf(whole, left.length));
  }

  @Property(tries = 60)
  void noticesEveryChangedByte(
      @ForAll @IntRange(max = 700) int place, @ForAll @IntRange(min = 1, max = 127) int change)
      throws IOException {
    Path file = folderWithIntents(5).resolve(LedgerFile.NAME);
    byte[] bytes = Files.readAllBytes(file);
    bytes[place] ^= (byte) change;
    Files.write(file, bytes);
    assertThatThrownBy(() -> LedgerFile.read(file)).isInstanceOf(BrokenLedger.class);
  }

  private static Path folderWithIntents(int entries) throws IOException {
    Path folder = Files.createTempDirectory(Files.createDirectories(FOLDERS), "ledger");
    try (Ledger ledger = Ledger.open(folder, "p-1", new HandClock())) {
      for (int i = 0; i < entries; i++) {
        ledger.append(LedgerEntry.of(DeedKey.ofEntry("0_" + i, Deed.DELETE), EventKind.INTENT));
      }
    }
    return folder;
  }

  @Provide
  Arbitrary<List<LedgerEntry>> entries() {
    Arbitrary<DeedKey> keys =
        Combinators.combine(Arbitraries.of("0_a", "0_b", "0_c"), Arbitraries.of(Deed.class))
            .as(DeedKey::ofEntry);
    return Combinators.combine(keys, Arbitraries.of(EventKind.class), Arbitraries.of(CODES))
        .as((key, event, code) -> LedgerEntry.of(key, event).withCode(code))
        .list()
        .ofMaxSize(60);
  }
}
