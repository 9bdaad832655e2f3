package org.mediaretention.disposition.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LimitsTest {

  private static final OptionalLong NONE = OptionalLong.empty();
  private static final List<PlanItem> TWO = List.of(Items.strip("0_a"), Items.strip("0_b"));

  @Test
  void nameTheLimitTheNumberAndTheSetting() {
    assertThat(exceeded(new Limits(OptionalLong.of(1), NONE, NONE, NONE), TWO, NONE))
        .singleElement()
        .asString()
        .contains("The plan has 2 items", "act.max-items (1)");
    assertThat(exceeded(new Limits(NONE, OptionalLong.of(1_399), NONE, NONE), TWO, NONE))
        .singleElement()
        .asString()
        .contains("1400 bytes", "act.max-bytes (1399)");
    assertThat(exceeded(new Limits(NONE, NONE, OptionalLong.of(1), NONE), TWO, NONE))
        .singleElement()
        .asString()
        .contains("2 items of the owner ann", "act.max-per-owner (1)");
    assertThat(exceeded(new Limits(NONE, NONE, NONE, OptionalLong.of(99)), TWO, OptionalLong.of(1)))
        .singleElement()
        .asString()
        .contains("2 items where there were 1 before", "act.max-growth (99 %)");
  }

  @Test
  void allowWhatIsJustWithinThem() {
    Limits limits =
        new Limits(
            OptionalLong.of(2), OptionalLong.of(1_400), OptionalLong.of(2), OptionalLong.of(100));
    assertThat(exceeded(limits, TWO, OptionalLong.of(1))).isEmpty();
    assertThat(exceeded(limits, TWO, NONE)).isEmpty();
    assertThat(exceeded(limits, List.of(), OptionalLong.of(0))).isEmpty();
  }

  @Test
  void countGrowthFromNothingAsTooMuch() {
    Limits limits = new Limits(NONE, NONE, NONE, OptionalLong.of(1_000));
    assertThat(exceeded(limits, TWO, OptionalLong.of(0))).hasSize(1);
  }

  @Test
  void takeAnUnknownSizeForTooMuch() {
    Limits limits = new Limits(NONE, OptionalLong.of(1), NONE, NONE);
    assertThat(exceeded(limits, List.of(Items.delete("0_a")), NONE))
        .singleElement()
        .asString()
        .contains("the size of 1 items is unknown");
  }

  @Test
  void areNeverZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Limits(OptionalLong.of(0), NONE, NONE, NONE));
  }

  private static List<String> exceeded(Limits limits, List<PlanItem> items, OptionalLong before) {
    return limits.exceededBy(items, before);
  }
}
