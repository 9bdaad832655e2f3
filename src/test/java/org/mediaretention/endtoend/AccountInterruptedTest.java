package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.KilledAudit;
import org.mediaretention.endtoend.support.Moment;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.Fault;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxServer;

/** Kills and outages while the account itself is listed: nobody sees them in the reports. */
class AccountInterruptedTest {

  private static final SandboxAccount ACCOUNT =
      SandboxAccount.generate(AccountShape.of(11_000, 5).flavors(1, 3));

  /** The calls that sign in, count, and lay the windows come before. */
  private static final int CALLS_BEFORE_THE_FIRST_PAGE = 6;

  private static Map<String, String> undisturbed;

  @TempDir private Path home;

  @BeforeAll
  static void auditUndisturbed(@TempDir Path home) throws Exception {
    try (Installation program = installation(home, call -> false)) {
      assertThat(program.workOffInbox()).isZero();
      undisturbed = program.audit().csvFiles();
    }
  }

  @Test
  void goesOnWhereverItIsKilled() throws Exception {
    try (Installation program = installation(home, call -> false)) {
      KilledAudit audit = KilledAudit.begin(program);
      List<Moment> moments =
          List.of(
              new Moment.AtCall(CALLS_BEFORE_THE_FIRST_PAGE - 2),
              new Moment.AtFile(2),
              new Moment.AtCall(CALLS_BEFORE_THE_FIRST_PAGE + 5),
              new Moment.AtCall(20));
      for (Moment moment : moments) {
        assertThat(audit.runUntil(moment)).as("killed at %s", moment).isTrue();
        assertThat(program.names("outbox")).isEmpty();
      }

      audit.runToItsEnd();

      assertThat(program.audit().csvFiles()).isEqualTo(undisturbed);
      assertThat(program.audit().json().at("/resumed").asBoolean()).isTrue();
      assertThat(program.names("work")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {CALLS_BEFORE_THE_FIRST_PAGE - 3, CALLS_BEFORE_THE_FIRST_PAGE + 5})
  void goesOnByItselfAfterAnOutage(int firstBadCall) throws Exception {
    try (Installation program =
        installation(home, call -> call >= firstBadCall && call < firstBadCall + 60)) {
      assertThat(program.workOffInbox()).isZero();

      assertThat(program.audit().csvFiles()).isEqualTo(undisturbed);
      assertThat(program.audit().json().at("/calls/failed").asInt()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {CALLS_BEFORE_THE_FIRST_PAGE - 3, CALLS_BEFORE_THE_FIRST_PAGE + 5})
  void stopsWhenItsPatienceIsSpentAndGoesOnAtTheNextStart(int firstBadCall) throws Exception {
    AtomicBoolean down = new AtomicBoolean(true);
    try (Installation program = installation(home, call -> call >= firstBadCall && down.get())) {
      program.set("kaltura.outage-patience", "PT0.3S");
      assertThat(program.workOffInbox()).isEqualTo(1);

      assertThat(program.names("outbox")).isEmpty();
      assertThat(program.names("failed")).isEmpty();
      List<String> begun = program.names("work");
      assertThat(begun).hasSize(1);

      down.set(false);
      assertThat(program.workOffInbox()).isZero();
      assertThat(program.names("outbox")).isEqualTo(begun);
      assertThat(program.audit().csvFiles()).isEqualTo(undisturbed);
    }
  }

  private static Installation installation(Path home, IntPredicate isDownAt) throws IOException {
    AtomicInteger calls = new AtomicInteger();
    SandboxServer.Builder kaltura =
        SandboxServer.builder(ACCOUNT)
            .recordCalls()
            .latency(Duration.ofMillis(5))
            .retryAfter(Duration.ZERO)
            .faults(
                (action, ids) ->
                    isDownAt.test(calls.incrementAndGet())
                        ? Optional.of(Fault.HTTP_503)
                        : Optional.empty());
    return Installation.in(home, kaltura)
        .set("audit.source", "account")
        .set("kaltura.parallel-calls", "2")
        .set("kaltura.retries", "2");
  }
}
