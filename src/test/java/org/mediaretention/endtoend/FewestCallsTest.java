package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediaretention.endtoend.support.FinishedAudit;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.AccountShape.Shares;
import org.mediaretention.sandbox.EntryState;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxEntry;

/**
 * No audit can do with fewer calls than the floor: Kaltura answers with 500 objects a call, and
 * reads 500 ids a call. An audit makes a tenth more at most, and in each batch a few that are not
 * full: the one for missing entries, the last one for flavors, and those by which it learns.
 */
class FewestCallsTest {

  private static final int MAX = 500;
  private static final int UNCUT = 150;
  private static final int NOT_FULL = 5;
  private static final long OLD = 1_400_000_000;

  @TempDir private Path home;

  @ParameterizedTest
  @CsvSource({
    "20000, 1, 1",
    "20000, 1, 3",
    "20000, 4, 8",
    "20000, 3, 13",
    "10000, 10, 30",
    "8000, 40, 40",
    "12000, 1, 40"
  })
  void makesHardlyMoreCallsThanTheFloor(int size, int minFlavors, int maxFlavors) throws Exception {
    requireFewCalls(
        SandboxAccount.generate(
            AccountShape.of(size, size + minFlavors).flavors(minFlavors, maxFlavors)),
        110);
  }

  @Test
  void makesHardlyMoreCallsThanTheFloorWhenNoEntryHasAFlavor() throws Exception {
    requireFewCalls(
        SandboxAccount.of(
            IntStream.range(0, 20_000)
                .mapToObj(i -> SandboxEntry.video("0_%08d".formatted(i), "Lecture", OLD))
                .map(entry -> entry.with(EntryState.neverPlayed()))
                .toList()),
        110);
  }

  @Test
  void makesFewMoreCallsWhenMostEntriesAreNotReadyAndAnnounceLittle() throws Exception {
    Shares typical = Shares.TYPICAL;
    Shares hardlyReady =
        new Shares(
            typical.neverPlayed(),
            typical.undated(),
            typical.contradictory(),
            typical.playedSince(),
            typical.deletedSince(),
            typical.recycledSince(),
            typical.purgedSince(),
            0.8,
            typical.hidden(),
            typical.hardNames(),
            typical.oddFlavors());
    requireFewCalls(SandboxAccount.generate(AccountShape.of(20_000, 7).shares(hardlyReady)), 120);
  }

  private void requireFewCalls(SandboxAccount account, int percent) throws Exception {
    try (Installation program = Installation.in(home, account)) {
      program.drop(account).workOffInbox();
      FinishedAudit audit = program.audit();
      long lookedUp = audit.count("rows") - audit.count("tooYoung");
      long flavors = audit.json().at("/flavors/assets").asLong();
      long asked = idsAskedBy(program, "flavorAsset.list");
      // What the list does not find is asked for again in parts that no session cuts.
      long missing = idsAskedBy(program, "baseEntry.getByIds");
      long floor = calls(lookedUp) + missing / UNCUT + Math.max(calls(flavors), calls(asked));

      assertThat((double) program.kaltura().calls().total())
          .as("calls of %d look-ups, %d asked, %d flavors", lookedUp, asked, flavors)
          .isLessThanOrEqualTo(percent / 100.0 * floor + NOT_FULL * batches(lookedUp));
    }
  }

  private static long idsAskedBy(Installation program, String action) {
    return program.kaltura().calls().records(action).stream()
        .flatMap(call -> call.ids().stream())
        .distinct()
        .count();
  }

  /** Of 5,000, then of 10,000 entries. */
  private static int batches(long entries) {
    return 1 + (int) Math.ceil((entries - 5_000) / 10_000.0);
  }

  private static long calls(long objects) {
    return (objects + MAX - 1) / MAX;
  }
}
