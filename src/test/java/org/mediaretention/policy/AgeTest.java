package org.mediaretention.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediaretention.policy.Policies.AS_OF;
import static org.mediaretention.policy.Policies.FOUR_YEARS_AGO;
import static org.mediaretention.policy.Policies.TWO_YEARS_AGO;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AgeTest {

  private static final Decision STRIP = new Decision.Candidate(Rule.TWO_YEAR, Reason.ZERO_PLAYS);
  private static final Decision DELETE = new Decision.Candidate(Rule.FOUR_YEAR, Reason.ZERO_PLAYS);

  private final RetentionPolicy policy = Policies.original();

  @Test
  void stripsAnEntryCreatedExactly730DaysAgo() {
    assertThat(decide(TWO_YEARS_AGO)).isEqualTo(STRIP);
  }

  @Test
  void leavesOutAnEntryCreatedASecondTooLate() {
    assertThat(decide(TWO_YEARS_AGO.plusSeconds(1))).isEqualTo(new Decision.TooYoung());
  }

  @Test
  void leavesOutAnEntryCreatedLessThanASecondTooLate() {
    assertThat(decide(TWO_YEARS_AGO.plusNanos(1))).isEqualTo(new Decision.TooYoung());
  }

  @Test
  void stripsAnEntryCreatedASecondMoreThan730DaysAgo() {
    assertThat(decide(TWO_YEARS_AGO.minusSeconds(1))).isEqualTo(STRIP);
  }

  @Test
  void deletesAnEntryCreatedExactly1460DaysAgo() {
    assertThat(decide(FOUR_YEARS_AGO)).isEqualTo(DELETE);
  }

  @Test
  void onlyStripsAnEntryCreatedASecondLessThan1460DaysAgo() {
    assertThat(decide(FOUR_YEARS_AGO.plusSeconds(1))).isEqualTo(STRIP);
  }

  @Test
  void deletesAnEntryCreatedASecondMoreThan1460DaysAgo() {
    assertThat(decide(FOUR_YEARS_AGO.minusSeconds(1))).isEqualTo(DELETE);
  }

  @Test
  void leavesOutAnEntryCreatedAfterTheReportDate() {
    assertThat(decide(AS_OF.plusSeconds(1))).isEqualTo(new Decision.TooYoung());
  }

  @Test
  void leavesOutAYoungEntryThatIsNotReady() {
    Observation young =
        Policies.notReady(TWO_YEARS_AGO.plusSeconds(1), new PlayEvidence.NeverPlayed());

    assertThat(policy.decide(young)).isEqualTo(new Decision.TooYoung());
  }

  @Test
  void leavesOutAYoungEntryAboutWhosePlaysNothingIsKnown() {
    Observation young =
        new Observation.Present(
            TWO_YEARS_AGO.plusSeconds(1), true, new PlayEvidence.Unknown("contradiction", ""));

    assertThat(policy.decide(young)).isEqualTo(new Decision.TooYoung());
  }

  @Test
  void tellsByTheCreationAloneWhetherAnEntryIsTooYoung() {
    assertThat(policy.isTooYoung(TWO_YEARS_AGO)).isFalse();
    assertThat(policy.isTooYoung(TWO_YEARS_AGO.plusSeconds(1))).isTrue();
  }

  private Decision decide(Instant created) {
    return policy.decide(Policies.neverPlayed(created));
  }
}
