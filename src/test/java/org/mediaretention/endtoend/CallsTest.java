package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediaretention.sandbox.EntryState.CONVERTING;
import static org.mediaretention.sandbox.EntryState.neverPlayed;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.Call;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxEntry;
import org.mediaretention.sandbox.SandboxFlavor;
import org.mediaretention.sandbox.SandboxServer;

/** How many calls an audit costs the account, and how they are made, as the account sees it. */
class CallsTest {

  private static final long OLD = 1_400_000_000;

  @TempDir private Path home;

  @ParameterizedTest
  @CsvSource({"3000, 1, 1", "3000, 3, 9", "3000, 1, 40", "3000, 40, 40", "300, 2, 5", "1, 1, 1"})
  void needsHardlyMoreCallsThanItMust(int size, int minFlavors, int maxFlavors) throws Exception {
    requireFewCalls(
        SandboxAccount.generate(
            AccountShape.of(size, size + maxFlavors).flavors(minFlavors, maxFlavors)));
  }

  @Test
  void needsHardlyMoreCallsWhenEveryEntryIsACandidateWithoutFlavors() throws Exception {
    requireFewCalls(account(2_500, 0, CONVERTING));
  }

  @Test
  void needsHardlyMoreCallsWhenTheAccountAnnouncesFewerFlavorsThanThereAre() throws Exception {
    requireFewCalls(account(2_500, 12, CONVERTING));
  }

  private void requireFewCalls(SandboxAccount account) throws Exception {
    try (Installation program = Installation.in(home, account)) {
      program.drop(account).workOffInbox();
      long rows = program.audit().count("rows");
      long flavors = program.audit().json().at("/flavors/assets").asLong();
      long least = (rows + 499) / 500 + (flavors + 499) / 500;
      int calls = program.kaltura().calls().total();

      assertThat(10 * calls).isLessThanOrEqualTo((int) (13 * least + 100));
      assertThat(program.audit().json().at("/calls/total").asInt()).isEqualTo(calls);
      requireGoodManners(program.kaltura().calls().records(), rows);
    }
  }

  private static void requireGoodManners(List<Call> calls, long rows) {
    assertThat(calls).extracting(Call::contentType).containsOnly("application/json");
    assertThat(calls).noneMatch(Call::ksInUrl);
    assertThat(calls).allMatch(call -> call.ids().size() <= 500);
    if (rows > 1) {
      assertThat(calls.stream().filter(call -> call.ids().size() == 1)).hasSizeLessThan(3);
    }
  }

  @Test
  void makesSeveralCallsAtOnceAndNeverMoreThanAllowed() throws Exception {
    SandboxAccount account = SandboxAccount.generate(AccountShape.of(6_000, 3));
    SandboxServer.Builder slow = SandboxServer.builder(account).latency(Duration.ofMillis(40));
    try (Installation program = Installation.in(home, slow)) {
      program.drop(account).set("kaltura.parallel-calls", "3").workOffInbox();

      assertThat(program.kaltura().calls().peak()).isEqualTo(3);
      assertThat(program.audit().json().at("/calls/peakParallel").asInt()).isEqualTo(3);
    }
  }

  @Test
  void spacesTheStartsOfCalls() throws Exception {
    SandboxAccount account = SandboxAccount.generate(AccountShape.of(3_000, 3));
    try (Installation program = Installation.in(home, account)) {
      program.drop(account).set("kaltura.throttle-ms", "40").workOffInbox();
      List<Long> starts =
          program.kaltura().calls().records().stream().map(Call::startedNanos).sorted().toList();

      // A call may be on its way for a while, so that only many starts together tell.
      Duration together = Duration.ofNanos(starts.get(starts.size() - 1) - starts.get(0));
      assertThat(starts).hasSizeGreaterThan(15);
      assertThat(together).isGreaterThan(Duration.ofMillis(40L * (starts.size() - 1) * 3 / 4));
    }
  }

  private static SandboxAccount account(int size, int flavors, String status) {
    return SandboxAccount.of(
        IntStream.range(0, size)
            .mapToObj(i -> entry("0_%08d".formatted(i), flavors, status))
            .toList());
  }

  private static SandboxEntry entry(String id, int flavors, String status) {
    SandboxFlavor[] files =
        IntStream.range(0, flavors)
            .mapToObj(i -> SandboxFlavor.transcoded(id + i, id, i, 10).withStatus(1))
            .toArray(SandboxFlavor[]::new);
    return SandboxEntry.video(id, "Lecture", OLD)
        .with(neverPlayed().withStatus(status))
        .withFlavors(files);
  }
}
