package org.mediaretention.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediaretention.policy.Policies.AS_OF;
import static org.mediaretention.policy.Policies.FOUR_YEARS_AGO;
import static org.mediaretention.policy.Policies.TWO_YEARS_AGO;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LastPlayTest {

  private static final Decision STRIP =
      new Decision.Candidate(Rule.TWO_YEAR, Reason.NOT_WATCHED_WITHIN_WINDOW);
  private static final Decision DELETE =
      new Decision.Candidate(Rule.FOUR_YEAR, Reason.NOT_WATCHED_WITHIN_WINDOW);
  private static final Decision WATCHED = new Decision.Watched();
  private static final Decision GAP = new Decision.PolicyGap();

  private static final Instant THREE_YEARS_OLD = AS_OF.minus(Duration.ofDays(1_100));
  private static final Instant TEN_YEARS_OLD = AS_OF.minus(Duration.ofDays(3_650));

  private final RetentionPolicy policy = Policies.original();

  @Test
  void stripsAnEntryLastPlayedExactly730DaysAgo() {
    assertThat(decide(THREE_YEARS_OLD, TWO_YEARS_AGO)).isEqualTo(STRIP);
  }

  @Test
  void keepsAnEntryPlayedOnTheLastDayOfThePeriod() {
    assertThat(decide(THREE_YEARS_OLD, TWO_YEARS_AGO.plusSeconds(1))).isEqualTo(WATCHED);
  }

  @Test
  void stripsAnEntryLastPlayedASecondMoreThan730DaysAgo() {
    assertThat(decide(THREE_YEARS_OLD, TWO_YEARS_AGO.minusSeconds(1))).isEqualTo(STRIP);
  }

  @Test
  void deletesAnEntryLastPlayedExactly1460DaysAgo() {
    assertThat(decide(TEN_YEARS_OLD, FOUR_YEARS_AGO)).isEqualTo(DELETE);
  }

  @Test
  void namesNoRuleForAnOldEntryLastPlayedASecondLessThan1460DaysAgo() {
    assertThat(decide(TEN_YEARS_OLD, FOUR_YEARS_AGO.plusSeconds(1))).isEqualTo(GAP);
  }

  @Test
  void namesNoRuleForAnOldEntryLastPlayedExactly730DaysAgo() {
    assertThat(decide(TEN_YEARS_OLD, TWO_YEARS_AGO)).isEqualTo(GAP);
  }

  @Test
  void keepsAnOldEntryPlayedOnTheLastDayOfThePeriod() {
    assertThat(decide(TEN_YEARS_OLD, TWO_YEARS_AGO.plusSeconds(1))).isEqualTo(WATCHED);
  }

  @Test
  void deletesAnEntryCreatedAndPlayedInTheSameSecond1460DaysAgo() {
    assertThat(decide(FOUR_YEARS_AGO, FOUR_YEARS_AGO)).isEqualTo(DELETE);
  }

  @Test
  void stripsAnEntryCreatedASecondLessThan1460DaysAgoWhenPlayedBeforeThat() {
    assertThat(decide(FOUR_YEARS_AGO.plusSeconds(1), FOUR_YEARS_AGO.minusSeconds(1)))
        .isEqualTo(STRIP);
  }

  @Test
  void hasNoGapForAnEntryTooYoungToBeDeleted() {
    assertThat(decide(FOUR_YEARS_AGO.plusSeconds(1), FOUR_YEARS_AGO.plusSeconds(2)))
        .isEqualTo(STRIP);
  }

  @Test
  void keepsAnEntryPlayedAfterTheReportDate() {
    assertThat(decide(THREE_YEARS_OLD, AS_OF.plus(Duration.ofDays(3)))).isEqualTo(WATCHED);
    assertThat(decide(TEN_YEARS_OLD, AS_OF.plus(Duration.ofDays(3)))).isEqualTo(WATCHED);
  }

  private Decision decide(Instant created, Instant lastPlayed) {
    return policy.decide(Policies.played(created, lastPlayed));
  }
}
