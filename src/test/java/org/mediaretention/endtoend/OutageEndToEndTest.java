package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mediaretention.endtoend.support.FinishedAudit;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.Call;
import org.mediaretention.sandbox.Fault;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxServer;

/** A Kaltura that answers nobody for a while. */
class OutageEndToEndTest {

  private static final SandboxAccount ACCOUNT = SandboxAccount.generate(AccountShape.of(7_000, 41));

  private static FinishedAudit undisturbed;

  private final AtomicInteger calls = new AtomicInteger();

  @TempDir private Path home;

  @BeforeAll
  static void auditUndisturbed(@TempDir Path home) throws Exception {
    try (Installation program = Installation.in(home, ACCOUNT)) {
      program.drop(ACCOUNT).workOffInbox();
      undisturbed = program.audit();
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {"HTTP_503", "RESET", "ACTION_BLOCKED", "HTML_200", "INTERNAL_DATABASE_ERROR"})
  void goesOnByItselfAfterAnOutage(Fault fault) throws Exception {
    try (Installation program = withCallsGoingWrong(fault, call -> call > 6 && call < 80)) {
      assertThat(program.workOffInbox()).isEqualTo(3);

      assertThat(calls).hasValueGreaterThan(80);
      assertThat(program.audit().csvFiles()).isEqualTo(undisturbed.csvFiles());
      assertThat(program.audit().json().at("/calls/failed").asInt()).isZero();
    }
  }

  @Test
  void goesOnAfterAnOutageThatBeganBeforeTheFirstSession() throws Exception {
    try (Installation program = withCallsGoingWrong(Fault.HTTP_502, call -> call < 20)) {
      assertThat(program.workOffInbox()).isEqualTo(3);
      assertThat(program.audit().csvFiles()).isEqualTo(undisturbed.csvFiles());
    }
  }

  @Test
  void asksOneProbeAtATimeWhileKalturaIsDown() throws Exception {
    try (Installation program =
        withCallsGoingWrong(Fault.HTTP_503, call -> call > 6 && call < 60)) {
      assertThat(program.workOffInbox()).isEqualTo(3);

      List<Call> inTheDark =
          program.kaltura().calls().records().stream()
              .filter(call -> call.fault().isPresent())
              .sorted(Comparator.comparing(Call::startedNanos))
              // The first are the tries of the calls that were under way when it went down.
              .skip(25)
              .toList();
      assertThat(inTheDark).hasSizeGreaterThan(20);
      for (int i = 1; i < inTheDark.size(); i++) {
        Call before = inTheDark.get(i - 1);
        assertThat(inTheDark.get(i).startedNanos())
            .isGreaterThanOrEqualTo(before.startedNanos() + before.tookNanos());
      }
    }
  }

  @Test
  void stopsWhenItsPatienceIsSpentAndGoesOnAtTheNextStart() throws Exception {
    AtomicBoolean down = new AtomicBoolean(true);
    try (Installation program =
        withCallsGoingWrong(Fault.HTTP_503, call -> call > 12 && down.get())) {
      program.set("kaltura.outage-patience", "PT0.3S").set("kaltura.parallel-calls", "2");
      assertThat(program.workOffInbox()).isEqualTo(1);

      assertThat(program.names("outbox")).isEmpty();
      assertThat(program.names("failed")).isEmpty();
      assertThat(program.names("work")).hasSize(1);

      down.set(false);
      assertThat(program.workOffInbox()).isEqualTo(3);
      assertThat(program.audit().csvFiles()).isEqualTo(undisturbed.csvFiles());
      assertThat(program.audit().json().at("/resumed").asBoolean()).isTrue();
      assertThat(program.names("work")).isEmpty();
    }
  }

  private Installation withCallsGoingWrong(Fault fault, IntPredicate when) throws IOException {
    return patient(
        SandboxServer.builder(ACCOUNT)
            .recordCalls()
            .latency(Duration.ofMillis(3))
            .retryAfter(Duration.ZERO)
            .faults(
                (action, ids) ->
                    when.test(calls.incrementAndGet()) ? Optional.of(fault) : Optional.empty()));
  }

  private Installation patient(SandboxServer.Builder kaltura) throws IOException {
    return Installation.in(home, kaltura).drop(ACCOUNT).set("kaltura.retries", "2");
  }
}
