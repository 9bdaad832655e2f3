package org.mediaretention.endtoend;

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
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.KilledAudit;
import org.mediaretention.endtoend.support.Moment;
import org.mediaretention.sandbox.AccountShape;
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
      SandboxAccount.generate(AccountShape.of(17_000, 5).flavors(1, 3));

  private static final int PARALLEL_CALLS = 2;

  /** Calls under way, and as many that were answered and whose answers were just being read. */
  private static final int CALLS_IN_FLIGHT = 2 * PARALLEL_CALLS;

  private static Map<String, String> undisturbed;
  private static int calls;

  @TempDir private Path home;

  @BeforeAll
  static void auditUndisturbed(@TempDir Path home) throws Exception {
    try (Installation program = install(home)) {
      program.drop(ACCOUNT).workOffInbox();
      undisturbed = program.audit().csvFiles();
      calls = program.kaltura().calls().total();
    }
  }

  @Test
  void goesOnWithWhatIsMissingHoweverOftenItIsKilled() throws Exception {
    Random random = new Random(SEED);
    List<Moment> moments = new ArrayList<>();
    try (Installation program = install(home)) {
      KilledAudit audit = KilledAudit.begin(program.drop(ACCOUNT));
      while (moments.size() < KILLS) {
        Moment moment = Moment.random(random, calls);
        if (audit.runUntil(moment)) {
          moments.add(moment);
        }
        if (audit.isOver()) {
          requireSameReports(program, audit, moments);
          audit = KilledAudit.begin(program.drop(ACCOUNT));
        }
      }
      audit.runToItsEnd();
      requireSameReports(program, audit, moments);
    }
  }

  private static void requireSameReports(
      Installation program, KilledAudit audit, List<Moment> moments) throws Exception {
    if (!program.names("work").isEmpty()) {
      audit.runToItsEnd(); // shown, but not cleared away
    }
    String when = "seed %d, killed at %s".formatted(SEED, moments);
    assertThat(program.audit().csvFiles()).as(when).isEqualTo(undisturbed);
    assertThat(audit.answersLost()).as(when).allMatch(lost -> lost <= CALLS_IN_FLIGHT);
    assertThat(program.names("work")).as(when).isEmpty();
    assertThat(program.names("failed")).as(when).isEmpty();
    assertThat(program.names("inbox")).as(when).isEmpty();
    program.forgetAudits();
  }

  private static Installation install(Path home) throws IOException {
    return Installation.in(
            home, SandboxServer.builder(ACCOUNT).recordCalls().latency(Duration.ofMillis(5)))
        .set("kaltura.parallel-calls", Integer.toString(PARALLEL_CALLS));
  }
}
