package org.mediaretention.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallSpacingTest {

  private static final long SPACING = Duration.ofMillis(100).toNanos();

  private final CallSpacing pace = new CallSpacing(Duration.ofMillis(100));

  @Test
  void startsTheFirstCallAtOnce() {
    assertThat(pace.take(Long.MIN_VALUE / 2)).isZero();
  }

  @Test
  void makesCallsThatComeTogetherWaitTheirTurn() {
    assertThat(pace.take(0)).isZero();
    assertThat(pace.take(0)).isEqualTo(SPACING);
    assertThat(pace.take(0)).isEqualTo(2 * SPACING);
  }

  @Test
  void makesACallWaitForTheRestOfTheTime() {
    pace.take(0);

    assertThat(pace.take(SPACING / 4)).isEqualTo(SPACING * 3 / 4);
  }

  @Test
  void startsACallAtOnceWhenTheLastIsLongAgo() {
    pace.take(0);

    assertThat(pace.take(10 * SPACING)).isZero();
    assertThat(pace.take(10 * SPACING)).isEqualTo(SPACING);
  }

  @Test
  void makesNobodyWaitWhenThereIsNoSpacing() {
    CallSpacing free = new CallSpacing(Duration.ZERO);

    assertThat(free.take(5)).isZero();
    assertThat(free.take(5)).isZero();
  }
}
