package org.mediaretention.disposition.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.disposition.Deed;
import org.mediaretention.disposition.Refused;
import org.mediaretention.endtoend.support.HandClock;

class LedgerTest {

  private static final String PLAN = "2025-12-31_20260102-091500-1";
  private static final DeedKey RECYCLE = DeedKey.ofEntry("0_a", Deed.RECYCLE);

  @TempDir private Path folder;
  private final HandClock clock = new HandClock();

  @Test
  void writesOneEventALineUnderTheNamesOfTheContract() throws IOException {
    DeedKey flavor = DeedKey.ofFlavor("0_a", "0_f", Deed.STRIP);
    try (Ledger ledger = open()) {
      ledger.append(LedgerEntry.of(flavor, EventKind.INTENT).withFacts(Map.of("b", "2", "a", "1")));
      ledger.append(LedgerEntry.of(flavor, EventKind.ANSWER).withCode("done"));
    }
    List<String> lines = lines();
    assertThat(lines.get(0))
        .isEqualTo(
            """
            {"seq":1,"at":"2026-01-02T09:15:00Z","plan":"%s","entry":"0_a","flavor":"0_f",\
            "action":"strip","event":"intent","facts":{"a":"1","b":"2"},"previous":"%s"}"""
                .formatted(PLAN, "0".repeat(64)));
    assertThat(lines.get(1)).contains("\"seq\":2", "\"code\":\"done\"").doesNotContain("facts");
  }

  @Test
  void continuesTheChainAfterARestart() throws IOException {
    announce();
    try (Ledger ledger = open()) {
      assertThat(ledger.state().open()).containsExactly(RECYCLE);
      ledger.append(LedgerEntry.of(RECYCLE, EventKind.ANSWER).withCode("done"));
    }
    LedgerFile read = LedgerFile.read(file());
    assertThat(read.lines()).isEqualTo(2);
    assertThat(read.state().of(RECYCLE)).isEqualTo(DeedState.DONE);
    assertThat(read.state().open()).isEmpty();
  }

  @Test
  void neverAnnouncesWhatWasAnnouncedOrDoneAlready() throws IOException {
    try (Ledger ledger = open()) {
      ledger.append(LedgerEntry.of(RECYCLE, EventKind.INTENT));
      assertThatIllegalStateException()
          .isThrownBy(() -> ledger.append(LedgerEntry.of(RECYCLE, EventKind.INTENT)))
          .withMessageContaining("recycle 0_a");
      ledger.append(LedgerEntry.of(RECYCLE, EventKind.ANSWER).withCode("unknown"));
      assertThatIllegalStateException()
          .isThrownBy(() -> ledger.append(LedgerEntry.of(RECYCLE, EventKind.INTENT)));
      ledger.append(LedgerEntry.of(RECYCLE, EventKind.ASKED).withCode("done"));
      assertThatIllegalStateException()
          .isThrownBy(() -> ledger.append(LedgerEntry.of(RECYCLE, EventKind.INTENT)));
    }
    assertThat(lines()).hasSize(3);
  }

  @Test
  void triesAgainWhatWasCertainlyNotDone() throws IOException {
    try (Ledger ledger = open()) {
      ledger.append(LedgerEntry.of(RECYCLE, EventKind.INTENT));
      ledger.append(LedgerEntry.of(RECYCLE, EventKind.ANSWER).withCode("not_done"));
      ledger.append(LedgerEntry.of(RECYCLE, EventKind.CHECK));
      ledger.append(LedgerEntry.of(RECYCLE, EventKind.INTENT));
      assertThat(ledger.state().of(RECYCLE)).isEqualTo(DeedState.OPEN);
    }
  }

  @Test
  void takesNoAnswerWithoutAnIntent() throws IOException {
    try (Ledger ledger = open()) {
      assertThatIllegalStateException()
          .isThrownBy(
              () -> ledger.append(LedgerEntry.of(RECYCLE, EventKind.ANSWER).withCode("done")));
    }
    assertThat(lines()).isEmpty();
  }

  @Test
  void dropsALineThatWasCutOff() throws IOException {
    announce();
    String whole = Files.readString(file());
    Files.writeString(file(), "{\"seq\":2,\"at\":\"2026", StandardOpenOption.APPEND);

    assertThat(LedgerFile.read(file()).tornBytes()).isEqualTo(19);
    try (Ledger ledger = open()) {
      assertThat(Files.readString(file())).isEqualTo(whole);
      ledger.append(LedgerEntry.of(RECYCLE, EventKind.ANSWER).withCode("done"));
    }
    assertThat(LedgerFile.read(file()).lines()).isEqualTo(2);
  }

  @Test
  void stopsAtEveryOtherLineThatCannotBeReadAndLeavesItAsItIs() throws IOException {
    announce();
    Files.writeString(file(), "nonsense\n", StandardOpenOption.APPEND);
    byte[] before = Files.readAllBytes(file());

    assertThatThrownBy(this::open)
        .isInstanceOf(BrokenLedger.class)
        .hasMessageContainingAll("ledger.jsonl line 2", "cannot be read", "newer version");
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @Test
  void stopsAtAFieldOfANewerVersion() throws IOException {
    announce();
    Files.writeString(
        file(), lines().get(0).replace("\"previous\"", "\"future\":1,\"previous\"") + "\n");
    assertThatThrownBy(this::open).isInstanceOf(BrokenLedger.class).hasMessageContaining("newer");
  }

  @Test
  void noticesALineThatWasChangedOrTakenOut() throws IOException {
    try (Ledger ledger = open()) {
      for (String entry : List.of("0_a", "0_b", "0_c")) {
        ledger.append(LedgerEntry.of(DeedKey.ofEntry(entry, Deed.DELETE), EventKind.INTENT));
      }
    }
    List<String> lines = lines();
    write(List.of(lines.get(0), lines.get(1).replace("0_b", "0_x"), lines.get(2)));
    assertThatThrownBy(this::open).hasMessageContainingAll("line 3", "was changed");
    write(List.of(lines.get(0), lines.get(2)));
    assertThatThrownBy(this::open).hasMessageContaining("line 2");
  }

  @Test
  void refusesASecondWriter() throws IOException {
    try (Ledger first = open()) {
      assertThatThrownBy(this::open)
          .isInstanceOf(Refused.class)
          .hasMessage("Another process is acting on plan " + PLAN + ".");
      assertThat(LedgerFile.read(file()).lines()).isZero();
      assertThat(first.state().all()).isEmpty();
    }
    open().close();
  }

  @Test
  void refusesTheLedgerOfAnotherPlan() throws IOException {
    announce();
    assertThatThrownBy(() -> Ledger.open(folder, "other-2", clock))
        .isInstanceOf(Refused.class)
        .hasMessageContainingAll(PLAN, "other-2");
  }

  @Test
  void knowsTheLatestTimeEvenIfTheClockWasSetBack() throws IOException {
    try (Ledger ledger = open()) {
      ledger.append(LedgerEntry.of(RECYCLE, EventKind.CHECK));
      clock.moveOn(Duration.ofDays(-40));
      ledger.append(LedgerEntry.of(RECYCLE, EventKind.INTENT));
      assertThat(ledger.state().latest()).hasToString("Optional[2026-01-02T09:15:00Z]");
    }
  }

  private Ledger open() throws IOException {
    return Ledger.open(folder, PLAN, clock);
  }

  private void announce() throws IOException {
    try (Ledger ledger = open()) {
      ledger.append(LedgerEntry.of(RECYCLE, EventKind.INTENT));
    }
  }

  private Path file() {
    return folder.resolve(LedgerFile.NAME);
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(file());
  }

  private void write(List<String> lines) throws IOException {
    Files.write(file(), (String.join("\n", lines) + "\n").getBytes(UTF_8));
  }
}
