package org.mediaretention.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mediaretention.policy.Rule;

class SavingsTest {

  private final Amounts amounts = new Amounts();

  @Test
  void areWhatWasVerifiedWhereAllWasMeasured() {
    amounts.add(Rule.TWO_YEAR, new Amount(4, 0, 4, 9, 1_000));

    assertThat(Savings.of(amounts)).isEqualTo(new Savings(1_000, Optional.of(1_000L)));
  }

  @Test
  void takeTheUnmeasuredForAsLargeAsTheMeasuredOfTheirRule() {
    amounts.add(Rule.TWO_YEAR, new Amount(5, 0, 4, 9, 1_000));
    amounts.add(Rule.FOUR_YEAR, new Amount(3, 0, 1, 2, 70));

    assertThat(Savings.of(amounts, Rule.TWO_YEAR).estimated()).contains(1_250L);
    assertThat(Savings.of(amounts)).isEqualTo(new Savings(1_070, Optional.of(1_250L + 210)));
  }

  @Test
  void takeTheMeanOfAllWhereNothingOfARuleWasMeasured() {
    amounts.add(Rule.TWO_YEAR, new Amount(4, 0, 4, 9, 1_000));
    amounts.add(Rule.NONREADY, new Amount(2, 0, 0, 0, 0));

    assertThat(Savings.of(amounts, Rule.NONREADY)).isEqualTo(new Savings(0, Optional.of(500L)));
  }

  @Test
  void areUnknownWhereNothingWasMeasuredAtAll() {
    amounts.add(Rule.TWO_YEAR, new Amount(4, 0, 0, 0, 0));

    assertThat(Savings.of(amounts)).isEqualTo(new Savings(0, Optional.empty()));
  }

  @Test
  void areNothingWhereThereIsNoCandidate() {
    assertThat(Savings.of(amounts)).isEqualTo(new Savings(0, Optional.of(0L)));
  }
}
