package org.mediaretention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.Call;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxServer;

/**
 * The program is killed at random moments, again and again, and nobody sees it in the reports.
 *
 * <p>{@code -Dkills} says how often, {@code -Dkills.seed} when.
 */
class KillTest {

  private static final int KILLS = Integer.getInteger("kills", 6);
  private static final long SEED = Long.getLong("kills.seed", 20_251_231);

  private static final SandboxAccount ACCOUNT =
      SandboxAccount.generate(AccountShape.of(11_000, 5).flavors(1, 3));

  private static final int PARALLEL_CALLS = 2;

  /** One for each thread, and one for the splitter, which works itself when all are busy. */
  private static final int BATCHES_IN_FLIGHT = PARALLEL_CALLS + 1;

  private static Map<String, String> undisturbed;
  private static BatchesOfCalls batches;
  private static int calls;

  @TempDir private Path home;

  @BeforeAll
  static void auditUndisturbed(@TempDir Path home) throws Exception {
    try (Installation program = install(home)) {
      program.drop(ACCOUNT).workOffInbox();
      undisturbed = program.audit().csvFiles();
      List<Call> all = program.kaltura().calls().records();
      batches = BatchesOfCalls.of(ACCOUNT, all);
      calls = all.size();
    }
  }

  @Test
  void goesOnWithWhatIsMissingHoweverOftenItIsKilled() throws Exception {
    Random random = new Random(SEED);
    List<Moment> moments = new ArrayList<>();
    try (Installation program = install(home)) {
      KilledAudit audit = KilledAudit.begin(program.drop(ACCOUNT), batches);
      while (moments.size() < KILLS) {
        Moment moment = Moment.random(random, calls);
        if (audit.runUntil(moment, BATCHES_IN_FLIGHT)) {
          moments.add(moment);
        }
        if (audit.isOver()) {
          requireSameReports(program, audit, moments);
          audit = KilledAudit.begin(program.drop(ACCOUNT), batches);
        }
      }
      audit.runToItsEnd(BATCHES_IN_FLIGHT);
      requireSameReports(program, audit, moments);
    }
  }

  private static void requireSameReports(
      Installation program, KilledAudit audit, List<Moment> moments) throws Exception {
    if (!program.names("work").isEmpty()) {
      audit.runToItsEnd(BATCHES_IN_FLIGHT); // shown, but not cleared away
    }
    String when = "seed %d, killed at %s".formatted(SEED, moments);
    assertThat(program.audit().csvFiles()).as(when).isEqualTo(undisturbed);
    assertThat(audit.repeatedCalls()).as(when).isLessThanOrEqualTo(audit.callsInFlight());
    assertThat(program.names("work")).as(when).isEmpty();
    assertThat(program.names("failed")).as(when).isEmpty();
    assertThat(program.names("inbox")).as(when).isEmpty();
    program.forgetAudits();
    System.out.println(
        "KILLTEST " + when + " repeated " + audit.repeatedCalls() + " of " + audit.callsInFlight());
  }

  private static Installation install(Path home) throws IOException {
    return Installation.in(
            home, SandboxServer.builder(ACCOUNT).recordCalls().latency(Duration.ofMillis(5)))
        .set("kaltura.parallel-calls", Integer.toString(PARALLEL_CALLS));
  }
}
