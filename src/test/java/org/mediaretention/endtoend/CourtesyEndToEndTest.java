package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.Call;
import org.mediaretention.sandbox.Fault;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxServer;

/** How the program treats a Kaltura that is busy, as Kaltura sees it. */
class CourtesyEndToEndTest {

  private static final SandboxAccount ACCOUNT = SandboxAccount.generate(AccountShape.of(12_000, 8));

  @TempDir private Path home;

  @Test
  void keepsOneConnectionForEachCallAtOnce() throws Exception {
    SandboxServer.Builder slow = SandboxServer.builder(ACCOUNT).latency(Duration.ofMillis(20));
    try (Installation program = Installation.in(home, slow)) {
      program.drop(ACCOUNT).set("kaltura.parallel-calls", "4").workOffInbox();

      assertThat(program.kaltura().calls().total()).isGreaterThan(50);
      assertThat(program.kaltura().calls().connections()).isEqualTo(4);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"NEARING_LIMITS", "ACTION_BLOCKED", "HTTP_429", "HTTP_503"})
  void makesFewerCallsAtOnceWhileKalturaIsBusy(Fault busy) throws Exception {
    SandboxServer.Builder slow =
        SandboxServer.builder(ACCOUNT)
            .latency(Duration.ofMillis(20))
            .retryAfter(Duration.ZERO)
            .recordCalls();
    try (Installation program = Installation.in(home, slow)) {
      AtomicInteger calls = new AtomicInteger();
      program
          .kaltura()
          .faults(
              (action, ids) -> {
                boolean isBusy = calls.getAndIncrement() % 4 == 3;
                return isBusy ? Optional.of(busy) : Optional.empty();
              });
      program.drop(ACCOUNT).set("kaltura.parallel-calls", "8").workOffInbox();

      // One call in four is too much: the window can never grow to more than a few places.
      List<Call> records = program.kaltura().calls().records();
      assertThat(mostAtOnce(records.subList(records.size() / 2, records.size())))
          .isLessThanOrEqualTo(5);
      assertThat(program.audit().json().at("/calls/failed").asInt()).isZero();
    }
  }

  private static int mostAtOnce(List<Call> calls) {
    record Step(long at, int change) {}
    List<Step> steps =
        calls.stream()
            .flatMap(
                call ->
                    List.of(
                        new Step(call.startedNanos(), 1),
                        new Step(call.startedNanos() + call.tookNanos(), -1))
                        .stream())
            .sorted(Comparator.comparingLong(Step::at))
            .toList();
    int most = 0;
    int now = 0;
    for (Step step : steps) {
      now += step.change();
      most = Math.max(most, now);
    }
    return most;
  }
}
