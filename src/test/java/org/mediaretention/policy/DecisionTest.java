package org.mediaretention.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediaretention.policy.Policies.AS_OF;
import static org.mediaretention.policy.Policies.FOUR_YEARS_AGO;
import static org.mediaretention.policy.Policies.TWO_YEARS_AGO;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.mediaretention.policy.RetentionPolicy.UndatedPlays;

class DecisionTest {

  private static final PlayEvidence UNDATED = new PlayEvidence.PlayedUndated();

  private final RetentionPolicy policy = Policies.original();

  @Test
  void concludesNothingFromNoAnswer() {
    assertThat(policy.decide(new Observation.NotAnswered("call_failed", "HTTP 503")))
        .isEqualTo(new Decision.Undecided("call_failed", "HTTP 503"));
  }

  @Test
  void concludesNothingFromContradictoryPlays() {
    PlayEvidence unknown = new PlayEvidence.Unknown("contradiction", "12 plays or none");

    assertThat(policy.decide(ready(FOUR_YEARS_AGO, unknown)))
        .isEqualTo(new Decision.Undecided("contradiction", "12 plays or none"));
  }

  @Test
  void namesNoRuleForWhatIsGone() {
    assertThat(policy.decide(new Observation.Gone())).isEqualTo(new Decision.Gone());
  }

  @Test
  void namesNoRuleForWhatLiesInTheRecycleBin() {
    assertThat(policy.decide(new Observation.Recycled())).isEqualTo(new Decision.Recycled());
  }

  @Test
  void namesAnEntryThatIsNotReadyWhateverItsPlays() {
    Decision nonready = new Decision.Candidate(Rule.NONREADY, Reason.NON_READY_STATUS);

    assertThat(policy.decide(Policies.notReady(TWO_YEARS_AGO, new PlayEvidence.PlayedAt(AS_OF))))
        .isEqualTo(nonready);
    assertThat(
            policy.decide(
                Policies.notReady(FOUR_YEARS_AGO, new PlayEvidence.Unknown("contradiction", ""))))
        .isEqualTo(nonready);
  }

  @Test
  void leavesOutEntriesThatAreNotReadyWhenToldSo() {
    RetentionPolicy readyOnly = Policies.with(false, UndatedPlays.CANDIDATE);

    assertThat(readyOnly.decide(Policies.notReady(FOUR_YEARS_AGO, new PlayEvidence.NeverPlayed())))
        .isEqualTo(new Decision.NonreadyExcluded());
    assertThat(readyOnly.decide(Policies.neverPlayed(FOUR_YEARS_AGO)))
        .isEqualTo(new Decision.Candidate(Rule.FOUR_YEAR, Reason.ZERO_PLAYS));
  }

  @Test
  void takesUndatedPlaysForNoneRecentlyAsTheOriginalDoes() {
    assertThat(policy.decide(ready(TWO_YEARS_AGO, UNDATED)))
        .isEqualTo(new Decision.Candidate(Rule.TWO_YEAR, Reason.NOT_WATCHED_WITHIN_WINDOW));
    assertThat(policy.decide(ready(FOUR_YEARS_AGO, UNDATED)))
        .isEqualTo(new Decision.Candidate(Rule.FOUR_YEAR, Reason.NOT_WATCHED_WITHIN_WINDOW));
  }

  @Test
  void concludesNothingFromUndatedPlaysWhenToldSo() {
    RetentionPolicy careful = Policies.with(true, UndatedPlays.UNDECIDED);

    assertThat(careful.decide(ready(FOUR_YEARS_AGO, UNDATED)))
        .isInstanceOfSatisfying(
            Decision.Undecided.class,
            undecided -> assertThat(undecided.reason()).isEqualTo("undated_plays"));
    assertThat(careful.decide(ready(TWO_YEARS_AGO.plusSeconds(1), UNDATED)))
        .isEqualTo(new Decision.TooYoung());
  }

  @Test
  void namesRulesAndReasonsAsTheOriginalDoes() {
    assertThat(Rule.values()).extracting(Rule::label).containsExactly("2year", "4year", "nonready");
    assertThat(Reason.values())
        .extracting(Reason::label)
        .containsExactly("zero_plays", "not_watched_within_window", "non_ready_status");
  }

  @Test
  void keepsTheSourceOnlyOfWhatIsStripped() {
    assertThat(Rule.values()).filteredOn(Rule::keepsSource).containsExactly(Rule.TWO_YEAR);
  }

  private static Observation ready(Instant created, PlayEvidence plays) {
    return new Observation.Present(created, true, plays);
  }
}
