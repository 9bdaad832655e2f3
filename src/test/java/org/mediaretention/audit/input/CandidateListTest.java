package org.mediaretention.audit.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.audit.Entries;
import org.mediaretention.audit.Exports;
import org.mediaretention.audit.batch.Batch;
import org.mediaretention.audit.batch.DecidedBatch;
import org.mediaretention.audit.flavors.FlavorStatistics;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.export.cell.DateOrder;
import org.mediaretention.journal.AuditProblem;
import org.mediaretention.journal.Candidate;
import org.mediaretention.journal.Counts;
import org.mediaretention.journal.ExportRole;
import org.mediaretention.journal.GivenColumns;
import org.mediaretention.journal.Plan;
import org.mediaretention.journal.RowOutcome;
import org.mediaretention.journal.Unmeasured;
import org.mediaretention.kaltura.KalturaAnswer.Failure;
import org.mediaretention.kaltura.ListFlavors;
import org.mediaretention.kaltura.ListMedia;
import org.mediaretention.kaltura.RetryKind;
import org.mediaretention.kaltura.fact.FlavorStorage;
import org.mediaretention.policy.Reason;
import org.mediaretention.policy.Rule;

class CandidateListTest {

  private static final String COLUMNS = "policy,entry_id,plays,note\n";
  private static final String MEASURED_COLUMNS = "policy,entry_id,number_of_flavors,bytes_saved\n";

  @TempDir private Path folder;

  @Test
  void takesRulesAsGivenAndAsksForStates() throws IOException {
    Batch batch = batch(false, COLUMNS + "2year,1_a,0,x\n4year,1_b,3,\nnonready,1_c,0,\n");

    assertThat(batch.lookUps()).containsExactly(new ListMedia(List.of("1_a", "1_b", "1_c")));
    List<Candidate> candidates =
        DecidedBatch.of(batch, Entries.PLAN, new FlavorStatistics()).record().candidates();
    assertThat(candidates)
        .extracting(Candidate::rule)
        .containsExactly(Rule.TWO_YEAR, Rule.FOUR_YEAR, Rule.NONREADY);
    assertThat(candidates)
        .extracting(Candidate::reason)
        .containsExactly(
            Reason.ZERO_PLAYS, Reason.NOT_WATCHED_WITHIN_WINDOW, Reason.NON_READY_STATUS);
    assertThat(candidates.get(0).given()).contains(List.of("2year", "1_a", "0", "x"));
  }

  @Test
  void leavesOutEmptyRowsAndSaysHowMany() throws IOException {
    String text = COLUMNS + "2year,1_a,0,x\n,,,\n\"\",,,\n4year,1_b,3,\n\u001A";
    Path file = Exports.text(folder, "mine.csv", text);

    assertThat(batch(false, text).skipped()).isEqualTo(Counts.NONE);
    Survey survey = CandidateList.of(file, false).survey(Entries.POLICY, Optional.empty());
    assertThat(survey.inputs()).extracting(Plan.Input::rows).containsExactly(2L);
    assertThat(survey.notes())
        .containsExactly("mine.csv has 2 rows, and empty ones that are left out: 3.");
  }

  @Test
  void knowsAnIdWithCharactersAroundItThatNobodySees() throws IOException {
    Batch batch =
        batch(
            false,
            COLUMNS
                + "\u200B2year\u2060,\uFEFF1_a\u200B,0,x\n\uFEFF\"4year\",\"\u00A01_b\u00A0\",3,\n"
                + "2year,1_a\u2060,0,x\n");

    assertThat(batch.rejected()).isEmpty();
    assertThat(batch.lookUps()).containsExactly(new ListMedia(List.of("1_a", "1_b")));
    assertThat(batch.skipped()).isEqualTo(Counts.of(RowOutcome.DUPLICATE));
  }

  @Test
  void measuresWhatIsStillThereAndSaysWhatIsGone() throws IOException {
    Batch batch =
        batch(false, COLUMNS + "4year,1_a,0,\n4year,1_b,0,\n4year,1_c,0,\n")
            .with(
                Entries.found(
                    List.of("1_a", "1_b"),
                    Entries.unplayed("1_a", 1),
                    Entries.withStatus("1_b", "3")))
            .with(new Failure(new ListMedia(List.of("1_c")), "HTTP 503", RetryKind.HTTP_5XX));
    DecidedBatch decided = DecidedBatch.of(batch, Entries.PLAN, new FlavorStatistics());
    decided.with(Entries.flavors((ListFlavors) decided.questions().get(0), "1_a"));

    assertThat(decided.record().candidates())
        .extracting(Candidate::storage)
        .containsExactly(
            Optional.of(new FlavorStorage(1, 1_000, 0)), Optional.empty(), Optional.empty());
    assertThat(decided.record().candidates())
        .extracting(Candidate::whyUnmeasured)
        .containsExactly(
            Optional.empty(),
            Optional.of(Unmeasured.gone()),
            Optional.of(Unmeasured.callFailed("HTTP 503")));
  }

  @Test
  void asksNothingAboutAListThatIsMeasured() throws IOException {
    Batch batch = batch(true, MEASURED_COLUMNS + "2year,1_a,3,2000\n4year,1_b,,\n");
    DecidedBatch decided = DecidedBatch.of(batch, Entries.PLAN, new FlavorStatistics());

    assertThat(batch.lookUps()).isEmpty();
    assertThat(decided.isAsking()).isFalse();
    assertThat(decided.record().candidates())
        .extracting(Candidate::bytesSaved)
        .containsExactly(Optional.of(2_000L), Optional.empty());
    assertThat(decided.record().candidates().get(1).whyUnmeasured())
        .contains(Unmeasured.notInTheList());
  }

  @Test
  void rejectsRowsOfNoKnownRule() throws IOException {
    Batch batch = batch(false, COLUMNS + "3year,1_a,0,x\n2year,1_b,0,\n");

    assertThat(batch.entries()).extracting(ExportedEntry::id).containsExactly("1_b");
    assertThat(batch.skipped()).isEqualTo(Counts.of(RowOutcome.REJECTED));
    assertThat(batch.rejected())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.line()).isEqualTo(2);
              assertThat(row.reason()).contains("\"3year\"");
              assertThat(row.text()).isEqualTo("3year,1_a,0,x");
            });
  }

  @Test
  void countsAnEntryOnceThatIsListedTwice() throws IOException {
    Batch batch = batch(false, COLUMNS + "2year,1_a,0,\n4year,1_a,0,\n");

    assertThat(batch.entries()).hasSize(1);
    assertThat(batch.skipped()).isEqualTo(Counts.of(RowOutcome.DUPLICATE));
  }

  @Test
  void knowsItsColumns() throws IOException {
    Exports.text(folder, "mine.csv", MEASURED_COLUMNS + "2year,1_a,3,2000\n");
    CandidateList list = CandidateList.in(folder, true);

    assertThat(list.columns())
        .contains(
            new GivenColumns(
                List.of("policy", "entry_id", "number_of_flavors", "bytes_saved"), 2, 3));
    assertThat(list.survey(Entries.POLICY, Optional.empty()).inputs())
        .singleElement()
        .extracting(Plan.Input::role)
        .isEqualTo(ExportRole.ENRICHED);
  }

  @Test
  void refusesAMeasuredListWithoutMeasures() {
    Exports.text(folder, "mine.csv", COLUMNS + "2year,1_a,0,\n");

    assertThatThrownBy(() -> CandidateList.in(folder, true))
        .isInstanceOf(AuditProblem.class)
        .hasMessageContaining("mine.csv");
  }

  @Test
  void refusesAListWithoutRows() throws IOException {
    Exports.text(folder, "mine.csv", COLUMNS);
    CandidateList list = CandidateList.in(folder, false);

    assertThatThrownBy(() -> list.survey(Entries.POLICY, Optional.empty()))
        .isInstanceOf(AuditProblem.class)
        .hasMessage("mine.csv has a header but no rows.");
  }

  private Batch batch(boolean measured, String text) throws IOException {
    Exports.text(folder, "mine.csv", text);
    try (var reader =
        CandidateList.in(folder, measured)
            .batches(Entries.POLICY, DateOrder.USUAL, Entries.limit())) {
      return reader.read();
    }
  }
}
