package org.mediaretention.calls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConcurrencyLimitTest {

  private final ConcurrencyLimit window = new ConcurrencyLimit(16);

  @Test
  void letsAllCallsThroughAtFirst() {
    assertThat(window.allowed()).isEqualTo(16);
    assertThat(window.wentWell(1)).isZero();
    assertThat(window.allowed()).isEqualTo(16);
  }

  @Test
  void halvesWhenItWasTooMuch() {
    assertThat(window.tooMuch(10, 20)).isEqualTo(-8);
    assertThat(window.tooMuch(21, 30)).isEqualTo(-4);
    assertThat(window.allowed()).isEqualTo(4);
  }

  @Test
  void halvesOnceForAllCallsThatWereUnderWayTogether() {
    window.tooMuch(10, 20);

    assertThat(window.tooMuch(11, 21)).isZero();
    assertThat(window.tooMuch(19, 300)).isZero();
    assertThat(window.allowed()).isEqualTo(8);
    assertThat(window.tooMuch(20, 301)).isEqualTo(-4);
  }

  @Test
  void alwaysLetsOneThrough() {
    for (int call = 0; call < 10; call++) {
      window.tooMuch(10 * call, 10 * call + 5);
    }

    assertThat(window.allowed()).isEqualTo(1);
    assertThat(window.tooMuch(1_000, 1_001)).isZero();
  }

  @Test
  void growsByOneAfterAsManyGoodCallsAsThereArePlaces() {
    window.tooMuch(0, 1);
    window.tooMuch(1, 2);
    for (int call = 0; call < 3; call++) {
      assertThat(window.wentWell(3)).isZero();
    }

    assertThat(window.wentWell(3)).isEqualTo(1);
    assertThat(window.allowed()).isEqualTo(5);
    for (int call = 0; call < 4; call++) {
      assertThat(window.wentWell(3)).isZero();
    }
    assertThat(window.wentWell(3)).isEqualTo(1);
  }

  @Test
  void countsNoCallThatBeganBeforeTheWindowWasNarrowed() {
    window.tooMuch(10, 20);
    for (int call = 0; call < 100; call++) {
      window.wentWell(19);
    }

    assertThat(window.allowed()).isEqualTo(8);
  }

  @Test
  void growsBackToWhatItWasAndNoFurther() {
    window.tooMuch(0, 1);
    for (int call = 0; call < 1_000; call++) {
      window.wentWell(2);
    }

    assertThat(window.allowed()).isEqualTo(16);
  }

  @Test
  void takesAClockThatRunsOverItsEnd() {
    window.tooMuch(Long.MAX_VALUE - 5, Long.MAX_VALUE - 1);

    assertThat(window.tooMuch(Long.MIN_VALUE, Long.MIN_VALUE + 1)).isEqualTo(-4);
  }
}
