package org.mediaretention.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediaretention.audit.Entries;
import org.mediaretention.policy.Decision;
import org.mediaretention.policy.Reason;
import org.mediaretention.policy.Rule;

class CountsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<Arguments> decisions() {
    return Stream.of(
        Arguments.of(new Decision.TooYoung(), RowOutcome.TOO_YOUNG),
        Arguments.of(new Decision.Watched(), RowOutcome.WATCHED),
        Arguments.of(new Decision.PolicyGap(), RowOutcome.POLICY_GAP),
        Arguments.of(new Decision.NonreadyExcluded(), RowOutcome.NONREADY_EXCLUDED),
        Arguments.of(new Decision.Gone(), RowOutcome.GONE),
        Arguments.of(new Decision.Recycled(), RowOutcome.RECYCLED),
        Arguments.of(new Decision.Exempt(Entries.ASKED), RowOutcome.EXEMPT),
        Arguments.of(
            new Decision.Candidate(Rule.TWO_YEAR, Reason.ZERO_PLAYS), RowOutcome.CANDIDATE),
        Arguments.of(new Decision.Undecided("call_failed", ""), RowOutcome.UNDECIDED));
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void countsEachDecisionInItsOwnPlace(Decision decision, RowOutcome outcome) {
    assertThat(Counts.of(decision)).isEqualTo(Counts.of(outcome));
  }

  @Test
  void knowsEveryKindOfDecision() {
    assertThat(decisions()).hasSize(Decision.class.getPermittedSubclasses().length);
  }

  @Test
  void areWrittenWithTheirSum() throws Exception {
    assertThat(JSON.writeValueAsString(Counts.of(RowOutcome.GONE).plus(Counts.of(RowOutcome.GONE))))
        .isEqualTo(
            "{\"rows\":2,\"duplicates\":0,\"rejected\":0,\"tooYoung\":0,\"watched\":0,\"policyGap\":0,"
                + "\"nonreadyExcluded\":0,\"gone\":2,\"recycled\":0,\"exempt\":0,\"candidates\":0,\"undecided\":0}");
  }

  @Test
  void areReadAsTheyWereWritten() throws Exception {
    Counts counts = Counts.of(RowOutcome.EXEMPT).plus(Counts.of(RowOutcome.REJECTED));

    assertThat(JSON.readValue(JSON.writeValueAsString(counts), Counts.class)).isEqualTo(counts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"rows\":2,\"candidates\":1}", "{\"rows\":1,\"watched\":1,\"gone\":1}"})
  void noticeARowThatWasLost(String json) {
    assertThatThrownBy(() -> JSON.readValue(json, Counts.class)).hasMessageContaining("rows have");
  }

  @ParameterizedTest
  @EnumSource
  void areToldToRoutesByTheNamesOfTheirFields(RowOutcome outcome) throws Exception {
    Counts counts = Counts.of(outcome, 7);

    assertThat(Counts.class.getMethod(outcome.field()).invoke(counts)).isEqualTo(7L);
  }

  @Test
  void refuseAnOutcomeThatTheyDoNotKnow() {
    assertThatThrownBy(() -> JSON.readValue("{\"rows\":1,\"archived\":1}", Counts.class))
        .hasMessageContaining("unknown outcome of rows: [archived]");
  }
}
