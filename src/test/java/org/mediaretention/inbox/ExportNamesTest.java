package org.mediaretention.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediaretention.audit.Exports;
import org.mediaretention.journal.ExportRole;

class ExportNamesTest {

  @ParameterizedTest
  @CsvSource({
    "all.csv, ALL",
    "kmc_all_entries_2025.csv, ALL",
    "ALL.CSV, ALL",
    "quiz.csv, QUIZZES",
    "my Quizzes.Csv, QUIZZES",
    "youtube.csv, YOUTUBE",
    "YouTube-2025.csv, YOUTUBE"
  })
  void tellsByTheNameInAnyCaseWhatAnExportIsFor(String name, ExportRole role) {
    assertThat(Exports.NAMES.roleOf(name)).contains(role);
  }

  @ParameterizedTest
  @CsvSource({
    "all_quizzes.csv, QUIZZES",
    "quiz-all.csv, QUIZZES",
    "all_youtube.csv, YOUTUBE",
    "all_youtube_quiz.csv, QUIZZES"
  })
  void takesQuizzesAndYouTubeBeforeAll(String name, ExportRole role) {
    assertThat(Exports.NAMES.roleOf(name)).contains(role);
  }

  @ParameterizedTest
  @ValueSource(strings = {"entries.csv", "all.txt", "all.csv.bak", "all", ".csv", "readme.md"})
  void givesOtherFilesNoRole(String name) {
    assertThat(Exports.NAMES.roleOf(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "all.csv.crdownload",
        "all.csv.part",
        "all.csv.partial",
        "all.csv.tmp",
        "all.csv.download",
        "all.csv.filepart",
        "ALL.CSV.PART"
      })
  void knowsWhatIsStillArriving(String name) {
    ExportNames greedy = Exports.names("*all*", "*quiz*", "*youtube*");

    assertThat(greedy.isPartial(name)).isTrue();
    assertThat(greedy.roleOf(name)).isEmpty();
  }

  @Test
  void givesHiddenFilesNoRole() {
    assertThat(Exports.NAMES.roleOf(".all.csv")).isEmpty();
    assertThat(Exports.NAMES.looksMeant(".all.csv")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'Export (1) [all].csv', 'export (*) [all].csv', true",
    "'Export (1) a.csv', 'export (*) [all].csv', false",
    "'a+b.csv', 'a+b.csv', true",
    "'aab.csv', 'a+b.csv', false",
    "'allxcsv', 'all.csv', false",
    "'$all^.csv', '$a?l^.csv', true",
    "'$al^.csv', '$a?l^.csv', false",
    "'a\\Eb.csv', 'a\\E*.csv', true",
    "'ÄLL.csv', 'äll.csv', true"
  })
  void readsNothingButStarsAndQuestionMarksIntoAPattern(
      String name, String pattern, boolean matches) {
    ExportNames names = Exports.names(pattern, "", "");

    assertThat(names.roleOf(name).isPresent()).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({
    "export_1_2.csv, true",
    "Export_12345_6a78.CSV, true",
    "export_1_2 (1).csv, true",
    "export_1_2(12).csv, true",
    "export_1_2-1.csv, true",
    "export_1_2 2.csv, true",
    "export_all_2.csv, false",
    "export_1.csv, false",
    "export_1_2 (1).csv.part, false",
    "my export_1_2.csv, false",
    "export_1_2 (all).csv, false"
  })
  void knowsTheNamesThatTheKmcAndABrowserGive(String name, boolean byTheKmc) {
    assertThat(Exports.NAMES.isNamedByTheKmc(name)).isEqualTo(byTheKmc);
  }

  @Test
  void takesAnyCsvFileForMeant() {
    assertThat(Exports.NAMES.looksMeant("Entries.CSV")).isTrue();
    assertThat(Exports.NAMES.looksMeant("entries.xlsx")).isFalse();
  }

  @Test
  void namesThePatternsInASentence() {
    assertThat(Exports.NAMES.inWords())
        .isEqualTo(
            "exports.all (*all*.csv), exports.quizzes (*quiz*.csv) or exports.youtube (*youtube*.csv)");
  }
}
