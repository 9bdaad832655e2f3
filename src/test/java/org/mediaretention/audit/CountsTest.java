package org.mediaretention.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mediaretention.policy.Decision;
import org.mediaretention.policy.Reason;
import org.mediaretention.policy.Rule;

class CountsTest {

  static Stream<Arguments> decisions() {
    return Stream.of(
        Arguments.of(new Decision.TooYoung(), new Counts(1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)),
        Arguments.of(new Decision.Watched(), new Counts(1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0)),
        Arguments.of(new Decision.PolicyGap(), new Counts(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0)),
        Arguments.of(
            new Decision.NonreadyExcluded(), new Counts(1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0)),
        Arguments.of(new Decision.Gone(), new Counts(1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0)),
        Arguments.of(new Decision.Recycled(), new Counts(1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0)),
        Arguments.of(
            new Decision.Exempt(Entries.ASKED), new Counts(1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0)),
        Arguments.of(
            new Decision.Candidate(Rule.TWO_YEAR, Reason.ZERO_PLAYS),
            new Counts(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0)),
        Arguments.of(
            new Decision.Undecided("call_failed", ""),
            new Counts(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)));
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void countsEachDecisionInItsOwnPlace(Decision decision, Counts counts) {
    assertThat(Counts.of(decision)).isEqualTo(counts);
  }

  @Test
  void knowsEveryKindOfDecision() {
    assertThat(decisions()).hasSize(Decision.class.getPermittedSubclasses().length);
  }

  @Test
  void noticesARowThatWasLost() {
    assertThat(new Counts(2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0).addUp()).isFalse();
    assertThat(new Counts(1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0).addUp()).isFalse();
  }

  @Test
  void countsExemptEntriesToo() {
    assertThat(new Counts(1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0).addUp()).isTrue();
  }
}
