package org.mediaretention.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mediaretention.calls.CallLedger;
import org.mediaretention.machine.SleepInhibitor;

class ProgressTest {

  private static final Duration NOT_BY_ITSELF = Duration.ofDays(1);

  private final List<Snapshot> shown = new CopyOnWriteArrayList<>();
  private final AtomicLong nanos = new AtomicLong();
  private boolean open;
  private Progress progress = progress(NOT_BY_ITSELF);

  @AfterEach
  void end() {
    progress.end();
  }

  @Test
  void showsHowFarTheAuditIsAndSinceWhen() {
    progress.begin("an audit", Stage.LOOKING_UP, 10_000, 2_000, 500);
    progress.lookedUp(3_000);
    progress.decided(2_000, 100);
    progress.measured(60);
    look(7);

    Snapshot snapshot = shown.get(0);
    assertThat(snapshot.elapsed()).isEqualTo(Duration.ofSeconds(7));
    assertThat(snapshot.now()).isEqualTo(Stage.LOOKING_UP);
    assertThat(snapshot.stages().get(Stage.LOOKING_UP).done()).isEqualTo(5_000);
    assertThat(snapshot.stages().get(Stage.MEASURING).done()).isEqualTo(560);
    assertThat(snapshot.stages().get(Stage.MEASURING).total()).isEqualTo(600 + 600 * 6_000 / 4_000);
  }

  @Test
  void looksByItselfWhileAnAuditRunsAndNotAfterIt() {
    progress = progress(Duration.ofMillis(5));
    progress.begin("an audit", Stage.LOOKING_UP, 10, 0, 0);
    await().until(() -> shown.size() >= 2);
    assertThat(timers()).isPositive();
    progress.end();

    await().until(() -> timers() == 0);
    assertThat(open).isFalse();
  }

  @Test
  void showsNothingAfterTheEnd() {
    progress.begin("an audit", Stage.LOOKING_UP, 10, 0, 0);
    progress.end();
    look(1);

    assertThat(shown).isEmpty();
  }

  @Test
  void showsNothingWhenItIsToldSo() {
    progress = progress(Duration.ZERO);
    progress.begin("an audit", Stage.LOOKING_UP, 10, 0, 0);
    look(1);

    assertThat(shown).isEmpty();
    assertThat(open).isFalse();
    assertThat(timers()).isZero();
  }

  @Test
  void beginsEachAuditAnew() {
    progress.begin("an audit", Stage.LOOKING_UP, 10, 0, 0);
    progress.lookedUp(10);
    progress.end();
    progress.begin("another", Stage.LOOKING_UP, 20, 0, 0);
    look(1);

    assertThat(shown.get(0).stages().get(Stage.LOOKING_UP).done()).isZero();
    assertThat(shown.get(0).stages().get(Stage.LOOKING_UP).total()).isEqualTo(20);
  }

  private void look(int seconds) {
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    progress.tick();
  }

  private Progress progress(Duration every) {
    Display display =
        new Display() {
          @Override
          public void open(String audit) {
            open = true;
          }

          @Override
          public void show(Snapshot snapshot) {
            shown.add(snapshot);
          }

          @Override
          public void close() {
            open = false;
          }
        };
    SleepInhibitor asleep = new SleepInhibitor(false, "", "", 0);
    return new Progress(every, new CallLedger(), display, asleep, nanos::get);
  }

  private static long timers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("progress"))
        .count();
  }
}
