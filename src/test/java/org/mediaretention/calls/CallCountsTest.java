package org.mediaretention.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CallCountsTest {

  private static final CallCounts SOME =
      new CallCounts(5, 1, 2, Map.of("media.list", 4L, "session.start", 1L), 3, 1.5);

  @Test
  void addsUpTheCallsOfTwoRuns() {
    CallCounts others =
        new CallCounts(7, 2, 1, Map.of("media.list", 5L, "flavorAsset.list", 2L), 6, 0.25);

    assertThat(SOME.plus(others))
        .isEqualTo(
            new CallCounts(
                12,
                3,
                3,
                Map.of("media.list", 9L, "session.start", 1L, "flavorAsset.list", 2L),
                6,
                1.75));
  }

  @Test
  void takesTheHigherPeakInsteadOfTheSum() {
    assertThat(SOME.plus(SOME).peakParallel()).isEqualTo(3);
  }

  @Test
  void staysTheSameWhenNoneAreAdded() {
    assertThat(SOME.plus(CallCounts.NONE)).isEqualTo(SOME);
    assertThat(CallCounts.NONE.plus(SOME)).isEqualTo(SOME);
  }

  @Test
  void listsActionsInOrderOfName() {
    assertThat(SOME.byAction().keySet()).containsExactly("media.list", "session.start");
  }
}
