package org.mediaretention.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class EtaEstimatorTest {

  private static final long ROWS = 100_000;
  private static final CallStats NO_CALLS = new CallStats(0, 0, 0, 0, Map.of(), Optional.empty());
  private static final CallStats LOOKING_UP = new CallStats(0, 6, 0, 6, Map.of(), Optional.empty());
  private static final CallStats MEASURING = new CallStats(0, 0, 6, 6, Map.of(), Optional.empty());

  private ProgressState standing = ProgressState.atFirst(Stage.LOOKING_UP, ROWS, 0, 0);
  private EtaEstimator forecast = new EtaEstimator(standing, NO_CALLS);
  private int second;

  @Test
  void saysNothingBeforeAnythingIsKnown() {
    assertThat(forecast.timeLeft()).isEmpty();
    lookUp(10, 0);
    assertThat(forecast.timeLeft()).isEmpty();
  }

  @Test
  void saysNothingOfAnAccountWhoseEntriesNobodyHasCounted() {
    standing = ProgressState.atFirst(Stage.LISTING, 0, 0, 0);
    forecast = new EtaEstimator(standing, NO_CALLS);
    observe(LOOKING_UP);

    assertThat(forecast.timeLeft()).isEmpty();
    assertThat(forecast.snapshot().stages()).isEmpty();
    assertThat(forecast.snapshot().now()).isEqualTo(Stage.LISTING);
  }

  @Test
  void tellsOfTheEntriesOfAnAccountThatTheyAreListed() {
    standing = ProgressState.atFirst(Stage.LISTING, ROWS, 0, 0);
    forecast = new EtaEstimator(standing, NO_CALLS);
    lookUp(20, 1_000);

    assertThat(forecast.timeLeft()).contains(Duration.ofSeconds(80));
    assertThat(forecast.snapshot().stages()).containsOnlyKeys(Stage.LISTING);
    assertThat(forecast.snapshot().stages().get(Stage.LISTING).percent()).isEqualTo(20);
  }

  @Test
  void saysNothingOfAPaceThatIsTooNew() {
    lookUp(2, 1_000);
    assertThat(forecast.timeLeft()).isEmpty();
    lookUp(4, 1_000);
    assertThat(forecast.timeLeft()).isPresent();
  }

  @Test
  void foretellsASteadyPace() {
    lookUp(20, 1_000);

    assertThat(forecast.timeLeft()).contains(Duration.ofSeconds(80));
    assertThat(forecast.snapshot().stages().get(Stage.LOOKING_UP).percent()).isEqualTo(20);
  }

  @Test
  void followsAPaceThatSlowsDownInsteadOfTheAverage() {
    lookUp(40, 1_000);
    lookUp(100, 100);

    // 50,000 rows are left at 100 a second; the average since the start would say 140 seconds.
    assertThat(secondsLeft()).isCloseTo(500, Percentage.withPercentage(30));
  }

  @Test
  void followsAPaceThatPicksUp() {
    lookUp(100, 100);
    lookUp(60, 1_000);

    assertThat(secondsLeft()).isCloseTo(30, Percentage.withPercentage(30));
  }

  @Test
  void expectsMoreTimeWhileNothingMovesAndThenSaysNothing() {
    lookUp(20, 1_000);
    lookUp(30, 0);
    assertThat(secondsLeft()).isGreaterThan(150);
    lookUp(90, 0);

    assertThat(forecast.timeLeft()).isEmpty();
    assertThat(forecast.snapshot().silence()).isEqualTo(EtaEstimator.STALLED);
  }

  @Test
  void doesNotTakeRecoveredRowsForItsOwnPace() {
    standing = ProgressState.atFirst(Stage.LOOKING_UP, ROWS, 90_000, 0);
    forecast = new EtaEstimator(standing, NO_CALLS);
    lookUp(10, 100);

    assertThat(forecast.timeLeft()).contains(Duration.ofSeconds(90));
    assertThat(forecast.snapshot().stages().get(Stage.LOOKING_UP).perSecond()).hasValue(100);
  }

  @Test
  void countsTheCandidatesThatAreStillToComeAtTheirOwnPace() {
    lookUp(10, 1_000);
    standing = standing.plusDecided(0, 5_000); // every second row is a candidate
    measure(10, 100);

    // 90,000 rows at 1,000 a second, and half of all rows but the 1,000 measured at 100 a second
    assertThat(secondsLeft()).isCloseTo(90 + 490, Percentage.withPercentage(10));
    assertThat(forecast.snapshot().stages().get(Stage.MEASURING).guess()).isTrue();
  }

  @Test
  void saysNothingWhileThePaceOfMeasuringIsUnknown() {
    lookUp(20, 1_000);
    standing = standing.plusDecided(0, 5_000);
    lookUp(10, 1_000);

    assertThat(forecast.timeLeft()).isEmpty();
  }

  @Test
  void keepsThePaceOfAStageThatRestsWhileTheOtherGoesOn() {
    lookUp(10, 1_000);
    standing = standing.plusDecided(0, 5_000);
    measure(49, 100);
    double before = secondsLeft();
    measure(1, 100);

    assertThat(before - secondsLeft()).isBetween(0.5, 1.5);
  }

  @Test
  void endsWithNothingLeft() {
    lookUp(100, 1_000);

    assertThat(forecast.timeLeft()).contains(Duration.ZERO);
    assertThat(forecast.snapshot().finished()).isEqualTo(1);
  }

  @Test
  void countsTheWritingOfTheReportsOnceItHasBegun() {
    lookUp(100, 1_000);
    for (int i = 0; i < 10; i++) {
      standing = standing.plusReported(2_000);
      observe(NO_CALLS);
    }

    assertThat(forecast.snapshot().now()).isEqualTo(Stage.REPORTING);
    assertThat(forecast.timeLeft()).contains(Duration.ofSeconds(40));
  }

  @Test
  void tellsTheRecentRateOfCalls() {
    for (int made = 8; made <= 80; made += 8) {
      observe(new CallStats(made, 6, 0, 6, Map.of(), Optional.empty()));
    }

    assertThat(forecast.snapshot().callsPerSecond()).hasValue(8);
    assertThat(forecast.snapshot().callsUnderWay()).isEqualTo(6);
  }

  private void lookUp(int seconds, long rowsPerSecond) {
    for (int i = 0; i < seconds; i++) {
      standing = standing.plusLookedUp(rowsPerSecond).plusDecided(rowsPerSecond, 0);
      observe(LOOKING_UP);
    }
  }

  private void measure(int seconds, long candidatesPerSecond) {
    for (int i = 0; i < seconds; i++) {
      standing = standing.plusMeasured(candidatesPerSecond);
      observe(MEASURING);
    }
  }

  private void observe(CallStats traffic) {
    forecast.observe(Duration.ofSeconds(++second), standing, traffic);
  }

  private double secondsLeft() {
    return forecast.timeLeft().orElseThrow().toMillis() / 1000.0;
  }
}
