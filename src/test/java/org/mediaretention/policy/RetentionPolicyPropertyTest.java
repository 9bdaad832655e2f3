package org.mediaretention.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediaretention.policy.Policies.AS_OF;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.mediaretention.policy.Decision.Candidate;

class RetentionPolicyPropertyTest {

  private static final long TWO_YEARS = 730L * 86_400;
  private static final long FOUR_YEARS = 2 * TWO_YEARS;

  private final RetentionPolicy policy = Policies.original();

  @Property(tries = 300)
  void followsTheOriginalsRulesAtEveryAgeAndGap(
      @ForAll @LongRange(max = 3 * TWO_YEARS) long age,
      @ForAll @LongRange(max = 3 * TWO_YEARS) long gap) {
    Observation entry = Policies.played(AS_OF.minusSeconds(age), AS_OF.minusSeconds(gap));

    boolean fourYear = age >= FOUR_YEARS && gap >= FOUR_YEARS;
    boolean twoYear = age >= TWO_YEARS && age < FOUR_YEARS && gap >= TWO_YEARS;
    Decision decision = policy.decide(entry);

    assertThat(decision instanceof Candidate c && c.rule() == Rule.FOUR_YEAR).isEqualTo(fourYear);
    assertThat(decision instanceof Candidate c && c.rule() == Rule.TWO_YEAR).isEqualTo(twoYear);
  }

  @Property(tries = 300)
  void neverNamesAnEntryOfWhosePlaysNothingIsKnown(
      @ForAll @LongRange(max = 3 * TWO_YEARS) long age) {
    Observation unknown =
        new Observation.Present(
            AS_OF.minusSeconds(age), true, new PlayEvidence.Unknown("contradiction", ""));

    assertThat(policy.decide(unknown)).isNotInstanceOf(Candidate.class);
  }
}
