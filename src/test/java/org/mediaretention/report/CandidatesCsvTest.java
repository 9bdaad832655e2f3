package org.mediaretention.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediaretention.report.Candidates.candidate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediaretention.journal.Candidate;
import org.mediaretention.journal.GivenColumns;
import org.mediaretention.policy.Rule;

class CandidatesCsvTest {

  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
  private static final String TWELVE_COLUMNS =
      "policy,entry_id,entry_name,media_type,created_on,last_updated,duration_seconds,plays,"
          + "status,owner,lastPlayedAt,reason";

  @TempDir private Path folder;

  @Test
  void hasTheTwelveColumnsOfTheOriginalWithoutFlavors() throws IOException {
    assertThat(lines(false, candidate().build()))
        .containsExactly(
            TWELVE_COLUMNS,
            "2year,1_a,Lecture 1,Video,2020-07-01 11:05 AM,,60,0,Ready,ann,,zero_plays");
  }

  @Test
  void hasTwoMoreColumnsWithFlavors() throws IOException {
    assertThat(lines(true, candidate().build()))
        .containsExactly(
            TWELVE_COLUMNS + ",number_of_flavors,bytes_saved",
            "2year,1_a,Lecture 1,Video,2020-07-01 11:05 AM,,60,0,Ready,ann,,zero_plays,3,3000");
  }

  @Test
  void savesTheSourceTooWhenAnEntryIsDeleted() throws IOException {
    assertThat(line(true, candidate(Rule.FOUR_YEAR).build())).endsWith(",zero_plays,3,5000");
    assertThat(line(true, candidate().notReady("4", 4).build()))
        .endsWith(",non_ready_status,3,5000");
  }

  @Test
  void leavesTheColumnsOfFlavorsEmptyWhenTheyAreUnmeasured() throws IOException {
    assertThat(line(true, candidate().unmeasured().build())).endsWith(",zero_plays,,");
  }

  @Test
  void writesWhatWasNeverStoredAsZero() throws IOException {
    assertThat(line(true, candidate().storing(0, 0, 0).build())).endsWith(",zero_plays,0,0");
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-01T08:00:00Z, 2020-01-01 12:00 AM",
    "2020-01-01T20:00:00Z, 2020-01-01 12:00 PM",
    "2020-01-01T07:59:59Z, 2019-12-31 11:59 PM",
    "2020-07-01T08:05:00Z, 2020-07-01 01:05 AM"
  })
  void writesDatesInTheZoneWithTwelveHours(String instant, String date) throws IOException {
    assertThat(line(false, candidate().created(instant).updated(instant).build()))
        .contains("," + date + "," + date + ",");
  }

  @Test
  void writesNoPlaysAsZeroHoweverTheyWereExported() throws IOException {
    assertThat(line(false, candidate().unplayed("0.0").build())).contains(",60,0,Ready,");
  }

  @Test
  void writesWhenAnEntryWasLastPlayedAndHowOftenAsExported() throws IOException {
    Candidate played = candidate().played("1,234", 1_234, "2021-01-01T08:00:00Z").build();

    assertThat(line(false, played))
        .endsWith(",\"1,234\",Ready,ann,2021-01-01 12:00 AM,not_watched_within_window");
  }

  @Test
  void leavesTheLastPlayEmptyWhenNobodyKnowsIt() throws IOException {
    assertThat(line(false, candidate().played("3", 3, null).build()))
        .endsWith(",3,Ready,ann,,not_watched_within_window");
  }

  @Test
  void defusesNamesThatBeginLikeAFormula() throws IOException {
    Candidate risky = candidate().named("=HYPERLINK(\"x\")").of("@ann").build();

    assertThat(line(false, risky)).contains(",\"'=HYPERLINK(\"\"x\"\")\",", ",'@ann,");
  }

  @Test
  void writesTheSameInEveryLanguage() throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      assertThat(line(false, candidate().build())).contains("2020-07-01 11:05 AM", ",60,");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void keepsTheColumnsAndTheTextOfAList() throws IOException {
    GivenColumns columns =
        new GivenColumns(List.of("note", "policy", "bytes_saved", "number_of_flavors"), 3, 2);
    Path path = folder.resolve("list.csv");
    try (CandidatesCsv csv = CandidatesCsv.of(path, Optional.of(columns), LOS_ANGELES, true)) {
      csv.write(given(List.of("keep?", "2year", "", "")));
    }

    assertThat(Files.readAllLines(path))
        .containsExactly("note,policy,bytes_saved,number_of_flavors", "keep?,2year,3000,3");
  }

  @Test
  void addsTheColumnsOfFlavorsToAListThatHasNone() throws IOException {
    GivenColumns columns = new GivenColumns(List.of("policy", "note"), -1, -1);
    Path path = folder.resolve("list.csv");
    try (CandidatesCsv csv = CandidatesCsv.of(path, Optional.of(columns), LOS_ANGELES, true)) {
      csv.write(given(List.of("2year", "x")));
    }

    assertThat(Files.readAllLines(path))
        .containsExactly("policy,note,number_of_flavors,bytes_saved", "2year,x,3,3000");
  }

  private static Candidate given(List<String> cells) {
    Candidate usual = candidate().build();
    return new Candidate(
        usual.entry(),
        usual.created(),
        usual.rule(),
        usual.reason(),
        usual.lastPlayed(),
        usual.storage(),
        usual.whyUnmeasured(),
        Optional.of(cells),
        Optional.empty());
  }

  private String line(boolean flavors, Candidate candidate) throws IOException {
    return lines(flavors, candidate).get(1);
  }

  private List<String> lines(boolean flavors, Candidate candidate) throws IOException {
    Path path = folder.resolve("candidates.csv");
    try (CandidatesCsv csv = CandidatesCsv.of(path, Optional.empty(), LOS_ANGELES, flavors)) {
      csv.write(candidate);
    }
    return Files.readAllLines(path);
  }
}
