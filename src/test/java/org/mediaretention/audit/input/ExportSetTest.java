package org.mediaretention.audit.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.audit.Entries;
import org.mediaretention.audit.Exports;
import org.mediaretention.export.RejectedRow;
import org.mediaretention.journal.AuditProblem;
import org.mediaretention.journal.ExportRole;
import org.mediaretention.journal.Plan;
import org.mediaretention.journal.Warning;

class ExportSetTest {

  private static final String SHA256_OF_AN_EMPTY_FILE =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  @TempDir private Path folder;

  @Test
  void tellsWhatEachExportHolds() throws IOException {
    Exports.write(folder, "youtube.csv", Exports.row("1_a"));
    Exports.write(folder, "all.csv", Exports.row("1_a"), Exports.row("1_b"), "no,row");
    Exports.write(folder, "quiz.csv");

    List<Plan.Input> inputs = open().survey(Entries.POLICY, Optional.empty()).inputs();
    assertThat(inputs)
        .extracting(Plan.Input::file)
        .containsExactly("all.csv", "quiz.csv", "youtube.csv");
    assertThat(inputs)
        .extracting(Plan.Input::role)
        .containsExactly(ExportRole.ALL, ExportRole.QUIZZES, ExportRole.YOUTUBE);
    assertThat(inputs).extracting(Plan.Input::rows).containsExactly(3L, 0L, 1L);
    assertThat(inputs)
        .extracting(Plan.Input::sha256)
        .allMatch(sha -> sha.matches("[0-9a-f]{64}"))
        .doesNotContain(SHA256_OF_AN_EMPTY_FILE)
        .doesNotHaveDuplicates();
  }

  @Test
  void saysHowManyEmptyRowsOfEachFileAreLeftOut() throws IOException {
    Exports.write(folder, "all.csv", Exports.row("1_a"), ",,,,", ",,,,", "no,row", "\u001A");
    Exports.text(folder, "quiz.csv", "Entry ID;Name\n1_q;x\n;\n");
    Exports.text(folder, "youtube.csv", "Entry ID\n1_a\n\n");

    Survey survey = open().survey(Entries.POLICY, Optional.empty());
    assertThat(survey.inputs()).extracting(Plan.Input::rows).containsExactly(2L, 1L, 1L);
    assertThat(survey.notes())
        .containsExactly(
            "all.csv has 2 rows, and empty ones that are left out: 3.",
            "quiz.csv has 1 rows, and empty ones that are left out: 1.");
  }

  @Test
  void saysOnceWhichOptionalColumnsAreMissingOrTellNothing() throws IOException {
    Exports.text(
        folder,
        "all.csv",
        "Entry ID,Created On,Plays,Owner,Last Updated\n1_a,2020-01-01,1,,never\n1_b,2020-01-01,1,,\n");

    assertThat(open().survey(Entries.POLICY, Optional.empty()).warnings())
        .extracting(Warning::message)
        .containsExactly(
            "all.csv has no column for the name, the media type, the status, the duration;"
                + " the reports show what Kaltura says of that, or nothing",
            "no row of all.csv tells the last update, the owner, though it has a column for that;"
                + " is it the right column?");
  }

  @Test
  void takesAnExportThatTheKmcNamedForAllEntries() throws IOException {
    Exports.write(folder, "export_12345_678.csv", Exports.row("1_a"));
    Exports.write(folder, "quiz.csv");

    assertThat(open().survey(Entries.POLICY, Optional.empty()).inputs())
        .extracting(Plan.Input::file)
        .containsExactly("export_12345_678.csv", "quiz.csv");
    assertThat(open().survey(Entries.POLICY, Optional.empty()).notes())
        .containsExactly(
            "export_12345_678.csv is taken for the export of all entries: the KMC named it, and no"
                + " name fits exports.all.");
    assertThat(open().strays()).isEmpty();
  }

  @Test
  void saysOnWhatThinEvidenceAnEncodingIsGuessed() throws IOException {
    String rows = Exports.row("1_a").replace("ann", "M\u00FCller") + "\n";
    Path file = Exports.write(folder, "all.csv", rows.strip());
    Files.writeString(file, Files.readString(file), StandardCharsets.ISO_8859_1);

    assertThat(open().survey(Entries.POLICY, Optional.empty()).warnings())
        .extracting(Warning::code, Warning::count)
        .containsExactly(tuple(Warning.Code.GUESSED_ENCODING, 1L));
    Files.writeString(
        file,
        Files.readString(file, StandardCharsets.ISO_8859_1) + rows.repeat(9),
        StandardCharsets.ISO_8859_1);
    assertThat(open().survey(Entries.POLICY, Optional.empty()).warnings()).isEmpty();
  }

  @Test
  void prefersAnExportThatItsNameSaysHoldsAll() throws IOException {
    Exports.write(folder, "all.csv", Exports.row("1_a"));
    Exports.write(folder, "export_12345_678.csv", Exports.row("1_b"));

    assertThat(open().all().name()).isEqualTo("all.csv");
    assertThat(open().survey(Entries.POLICY, Optional.empty()).notes()).isEmpty();
    assertThat(open().strays()).containsExactly("export_12345_678.csv");
  }

  @Test
  void tellsWhenAFileHasChanged() throws IOException {
    Exports.write(folder, "all.csv", Exports.row("1_a"));
    Exports.text(folder, "quiz.csv", "Entry ID\n1_q\n");
    ExportSet set = open();
    List<Plan.Input> counted = set.survey(Entries.POLICY, Optional.empty()).inputs();

    assertThat(set.checksums())
        .containsEntry("all.csv", counted.get(0).sha256())
        .containsEntry("quiz.csv", counted.get(1).sha256());
    Exports.text(folder, "quiz.csv", "Entry ID\n1_r\n");
    assertThat(set.checksums().get("quiz.csv")).isNotEqualTo(counted.get(1).sha256());
  }

  @Test
  void needsNoMoreThanTheExportOfAllEntries() throws IOException {
    Exports.write(folder, "all.csv", Exports.row("1_a"));
    QuizAndYouTubeIds subtypes = QuizAndYouTubeIds.of(open());

    assertThat(subtypes.quizzes().size()).isZero();
    assertThat(subtypes.youtube().size()).isZero();
  }

  @Test
  void knowsTheIdsOfQuizzesAndYouTube() throws IOException {
    Exports.write(folder, "all.csv", Exports.row("1_a"));
    Exports.text(folder, "quiz.csv", "Entry ID\n1_q\n");
    Exports.text(folder, "youtube.csv", "Entry ID\n1_y\n1_z\n");
    QuizAndYouTubeIds subtypes = QuizAndYouTubeIds.of(open());

    assertThat(subtypes.quizzes().contains("1_q")).isTrue();
    assertThat(subtypes.quizzes().contains("1_y")).isFalse();
    assertThat(subtypes.youtube().size()).isEqualTo(2);
  }

  @Test
  void refusesASetWithoutAnExportOfAllEntries() {
    Exports.write(folder, "entries.csv", Exports.row("1_a"));
    Exports.write(folder, "quiz.csv", Exports.row("1_a"));

    assertThatThrownBy(this::open)
        .isInstanceOfSatisfying(
            AuditProblem.class, problem -> assertThat(problem.isResumable()).isFalse())
        .hasMessage(
            "There is no export of all entries: of entries.csv, quiz.csv none matches exports.all;"
                + " the patterns are %s.".formatted(Exports.NAMES.inWords()));
  }

  @Test
  void refusesAnEmptyFolder() {
    assertThatThrownBy(this::open)
        .isInstanceOf(AuditProblem.class)
        .hasMessageStartingWith("There is no export of all entries: of nothing ");
  }

  @Test
  void refusesTwoExportsOfAllEntries() {
    Exports.write(folder, "all_a.csv", Exports.row("1_a"));
    Exports.write(folder, "all_b.csv", Exports.row("1_a"));

    assertThatThrownBy(this::open)
        .isInstanceOf(AuditProblem.class)
        .hasMessage("all_a.csv and all_b.csv are both an export for exports.all; keep one.");
  }

  @Test
  void refusesTwoExportsOfQuizzes() {
    Exports.write(folder, "all.csv", Exports.row("1_a"));
    Exports.write(folder, "quiz1.csv", Exports.row("1_a"));
    Exports.write(folder, "quiz2.csv", Exports.row("1_a"));

    assertThatThrownBy(this::open)
        .hasMessage("quiz1.csv and quiz2.csv are both an export for exports.quizzes; keep one.");
  }

  @Test
  void refusesAnExportThatIsOnlyAHeader() throws IOException {
    Exports.write(folder, "all.csv");
    ExportSet set = open();

    assertThatThrownBy(() -> set.survey(Entries.POLICY, Optional.empty()))
        .isInstanceOf(AuditProblem.class)
        .hasMessage("all.csv has a header but no rows.");
  }

  @Test
  void refusesAFileThatIsNoExportAndNamesIt() {
    Exports.text(folder, "all.csv", "");

    assertThatThrownBy(this::open)
        .isInstanceOf(AuditProblem.class)
        .hasMessageStartingWith("all.csv ");
  }

  @Test
  void refusesAnExportThatLacksAColumnAndNamesIt() {
    Exports.text(folder, "all.csv", "Entry ID,Name,Created On\n1_a,x,2020-01-01 00:00:00\n");

    assertThatThrownBy(this::open)
        .isInstanceOf(AuditProblem.class)
        .hasMessageContaining("all.csv")
        .hasMessageContainingAll("lays");
  }

  @Test
  void refusesAListOfQuizzesThatIsNone() {
    Exports.write(folder, "all.csv", Exports.row("1_a"));
    Exports.text(folder, "quiz.csv", "Name,Owner\nx,ann\n");

    assertThatThrownBy(this::open)
        .isInstanceOf(AuditProblem.class)
        .hasMessageContaining("quiz.csv");
  }

  @Test
  void findsTheRowsOfIdListsThatCannotBeRead() throws IOException {
    Exports.write(folder, "all.csv", Exports.row("1_a"));
    Exports.text(folder, "quiz.csv", "Entry ID,Name\n1_q,x\n,y\n");
    Exports.text(folder, "youtube.csv", "Entry ID,Name\n,z\n");
    List<RejectedRow> rejected = new ArrayList<>();
    open().forEachRejectedId(rejected::add);

    assertThat(rejected).extracting(RejectedRow::file).containsExactly("quiz.csv", "youtube.csv");
    assertThat(rejected).extracting(RejectedRow::line).containsExactly(3L, 2L);
  }

  private ExportSet open() throws IOException {
    return ExportSet.in(folder, Exports.NAMES, Exports.UTC);
  }
}
