package org.mediaretention.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediaretention.report.Candidates.candidate;

import java.time.Period;
import org.junit.jupiter.api.Test;
import org.mediaretention.journal.AuditKind;
import org.mediaretention.journal.Plan;
import org.mediaretention.policy.Rule;

class ConcernTest {

  /** Stripped: created by the end of 2024-01-01; deleted: by the end of 2022-01-01. */
  private static final Plan PLAN = Plans.usual();

  private static final String LONG_AGO = "2015-01-01T00:00:00Z";

  @Test
  void warnsWhenStrippingWouldLeaveNothingToPlay() {
    assertThat(names(Concern.NO_READY_SOURCE, candidate().storing(3, 9, 4, 0))).isTrue();
    assertThat(names(Concern.NO_READY_SOURCE, candidate().storing(3, 9, 4, 1))).isFalse();
  }

  @Test
  void doesNotWarnOfStrippingWhereThereIsNothingToStripOrAllIsDeleted() {
    assertThat(names(Concern.NO_READY_SOURCE, candidate().storing(0, 0, 0, 0))).isFalse();
    assertThat(names(Concern.NO_READY_SOURCE, candidate().unmeasured())).isFalse();
    assertThat(names(Concern.NO_READY_SOURCE, candidate(Rule.FOUR_YEAR).storing(3, 9, 4, 0)))
        .isFalse();
    assertThat(names(Concern.ONE_FLAVOR, candidate(Rule.FOUR_YEAR).storing(1, 9, 9, 1))).isFalse();
  }

  @Test
  void tellsWhenStrippingFreesNothing() {
    assertThat(names(Concern.ONE_FLAVOR, candidate().storing(1, 9, 9, 1))).isTrue();
    assertThat(names(Concern.ONE_FLAVOR, candidate().storing(2, 9, 4, 1))).isFalse();
  }

  @Test
  void tellsWhatWasPlayedAHundredTimes() {
    assertThat(names(Concern.MUCH_PLAYED, candidate().played("100", 100, LONG_AGO))).isTrue();
    assertThat(names(Concern.MUCH_PLAYED, candidate().played("99", 99, LONG_AGO))).isFalse();
  }

  @Test
  void tellsWhatTheRuleWouldNotHaveNamedThirtyDaysEarlier() {
    assertThat(near(candidate().created("2023-12-02T23:59:59Z"))).isFalse();
    assertThat(near(candidate().created("2023-12-03T00:00:00Z"))).isTrue();
    assertThat(near(candidate(Rule.FOUR_YEAR).created("2021-12-02T23:59:59Z"))).isFalse();
    assertThat(near(candidate(Rule.FOUR_YEAR).created("2021-12-03T00:00:00Z"))).isTrue();
  }

  @Test
  void tellsWhatWasPlayedUntilShortlyBeforeTheThreshold() {
    assertThat(near(candidate().created(LONG_AGO).played("1", 1, "2023-12-20T00:00:00Z"))).isTrue();
    assertThat(near(candidate().created(LONG_AGO).played("1", 1, "2023-11-20T00:00:00Z")))
        .isFalse();
  }

  @Test
  void tellsWhatWasPlayedAtATimeThatNobodyKnows() {
    assertThat(names(Concern.UNDATED_PLAYS, candidate().played("3", 3, null).confirmed(3)))
        .isTrue();
    assertThat(names(Concern.UNDATED_PLAYS, candidate().played("3", 3, LONG_AGO).confirmed(3)))
        .isFalse();
    assertThat(names(Concern.UNDATED_PLAYS, candidate().confirmed(0))).isFalse();
  }

  @Test
  void saysNothingOfAListThatItCannotKnow() {
    Plan list = Plans.plan(AuditKind.ENRICHED, Period.ofDays(730), Period.ofDays(1460));

    assertThat(Concern.NO_READY_SOURCE.names(candidate().storing(3, 9, 4, 0).build(), list))
        .isFalse();
    assertThat(Concern.NO_READY_SOURCE.isUnknown(list)).isTrue();
    assertThat(Concern.MUCH_PLAYED.isUnknown(list)).isFalse();
  }

  private static boolean near(Candidates candidate) {
    return names(Concern.NEAR_THRESHOLD, candidate);
  }

  private static boolean names(Concern concern, Candidates candidate) {
    return concern.names(candidate.build(), PLAN);
  }
}
