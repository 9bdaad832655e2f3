package org.mediaretention.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediaretention.report.Candidates.candidate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediaretention.journal.AuditResult;
import org.mediaretention.journal.AuditStatus;
import org.mediaretention.journal.BatchNotes;
import org.mediaretention.journal.BatchRecord;
import org.mediaretention.journal.Counts;
import org.mediaretention.journal.NonCandidates;
import org.mediaretention.journal.RowOutcome;
import org.mediaretention.policy.Rule;

class TallyTest {

  private static final Counts CANDIDATE = Counts.of(RowOutcome.CANDIDATE);

  @Test
  void addsUpBatches() {
    Tally tally = new Tally(Counts.NONE, true);
    tally.add(batch(CANDIDATE, candidate().storing(3, 5_000, 2_000)));
    tally.add(batch(CANDIDATE, candidate(Rule.FOUR_YEAR).storing(2, 700, 300)));

    assertThat(tally.counts()).isEqualTo(CANDIDATE.plus(CANDIDATE));
    assertThat(tally.candidates()).isEqualTo(Map.of("2year", 1L, "4year", 1L, "nonready", 0L));
    assertThat(tally.flavors()).isEqualTo(new AuditResult.Flavors(2, 0, 5, 3_700));
    assertThat(tally.verdict()).isEqualTo(AuditStatus.COMPLETE);
  }

  @Test
  void namesEveryRuleInItsOrder() {
    assertThat(new Tally(Counts.NONE, true).candidates().keySet())
        .containsExactly("2year", "4year", "nonready");
  }

  @Test
  void neverCountsTheUnmeasuredAsNothing() {
    Tally tally = new Tally(Counts.NONE, true);
    tally.add(batch(CANDIDATE, candidate().unmeasured()));

    assertThat(tally.flavors()).isEqualTo(new AuditResult.Flavors(0, 1, 0, 0));
    assertThat(tally.verdict()).isEqualTo(AuditStatus.PARTIAL);
  }

  @Test
  void missesNoMeasureWhenNoneWasAskedFor() {
    Tally tally = new Tally(Counts.NONE, false);
    tally.add(batch(CANDIDATE, candidate().unmeasured()));

    assertThat(tally.flavors()).isEqualTo(new AuditResult.Flavors(0, 0, 0, 0));
    assertThat(tally.verdict()).isEqualTo(AuditStatus.COMPLETE);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, COMPLETE", "1, 0, PARTIAL", "0, 1, PARTIAL", "2, 3, PARTIAL"})
  void isCompleteOnlyWhenEveryRowWasReadAndDecided(
      long rejected, long undecided, AuditStatus verdict) {
    Tally tally = new Tally(Counts.NONE, true);
    Counts others = Counts.of(RowOutcome.DUPLICATE).plus(Counts.of(RowOutcome.WATCHED));
    tally.add(
        batch(
            others
                .plus(Counts.of(RowOutcome.REJECTED, rejected))
                .plus(Counts.of(RowOutcome.UNDECIDED, undecided))));

    assertThat(tally.verdict()).isEqualTo(verdict);
  }

  private static BatchRecord batch(Counts counts, Candidates... candidates) {
    return new BatchRecord(
        1,
        counts,
        Arrays.stream(candidates).map(Candidates::build).toList(),
        List.of(),
        List.of(),
        List.of(),
        NonCandidates.NONE,
        BatchNotes.NONE);
  }
}
