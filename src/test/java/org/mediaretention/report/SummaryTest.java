package org.mediaretention.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediaretention.report.Candidates.candidate;
import static org.mediaretention.report.Summaries.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediaretention.policy.Rule;

class SummaryTest {

  private static final String[] ROWS_WITHOUT_FLAVORS = {
    "Candidates",
    "Unique users",
    "Unique users (0 plays)",
    "Media type: video",
    "Media type: audio",
    "Media type: image",
    "Media subtype: YouTube",
    "Media subtype: Quiz",
    "Media subtype: YouTube Quiz",
    "Duration of entries (seconds)",
    "Duration of entries (hours)"
  };

  @Test
  void hasTheRowsOfTheOriginalInItsOrder() {
    assertThat(Summaries.of().lines())
        .extracting(Summary.Line::metric)
        .startsWith(ROWS_WITHOUT_FLAVORS)
        .endsWith("Bytes saved", "MB saved", "GB saved", "TB saved")
        .hasSize(ROWS_WITHOUT_FLAVORS.length + 4);
  }

  @Test
  void hasNoRowsOfBytesWithoutFlavors() {
    assertThat(Summaries.of(Summaries.plain(), false, candidate()).lines())
        .extracting(Summary.Line::metric)
        .containsExactly(ROWS_WITHOUT_FLAVORS);
  }

  @Test
  void hasZerosWhenThereAreNoCandidates() {
    Summary nothing = Summaries.of();

    assertThat(row(nothing, "Candidates")).containsExactly("0", "0", "0", "0");
    assertThat(row(nothing, "Duration of entries (hours)"))
        .containsExactly("0.00", "0.00", "0.00", "0.00");
    assertThat(row(nothing, "TB saved")).containsExactly("0.00", "0.00", "0.00", "0.00");
  }

  @Test
  void countsCandidatesByRuleAndTogether() {
    Summary summary =
        Summaries.of(
            candidate(Rule.TWO_YEAR),
            candidate(Rule.TWO_YEAR),
            candidate(Rule.TWO_YEAR),
            candidate(Rule.FOUR_YEAR),
            candidate(Rule.FOUR_YEAR),
            candidate(Rule.NONREADY));

    assertThat(row(summary, "Candidates")).containsExactly("3", "2", "1", "6");
  }

  @Test
  void countsAnOwnerOnceInEachColumnAndOnceInTotal() {
    Summary summary =
        Summaries.of(
            candidate(Rule.TWO_YEAR).of("ann"),
            candidate(Rule.TWO_YEAR).of("bob"),
            candidate(Rule.TWO_YEAR).of("ann"),
            candidate(Rule.FOUR_YEAR).of("ann"));

    assertThat(row(summary, "Unique users")).containsExactly("2", "1", "0", "2");
  }

  @Test
  void tellsOwnersApartByCaseButNotByBlanksAround() {
    Summary summary =
        Summaries.of(candidate().of("ann"), candidate().of("Ann"), candidate().of(" ann "));

    assertThat(row(summary, "Unique users")).containsExactly("2", "0", "0", "2");
  }

  @Test
  void countsTheBlankOwnerAsOne() {
    Summary summary = Summaries.of(candidate().of(""), candidate().of("  "), candidate().of("ann"));

    assertThat(row(summary, "Unique users")).containsExactly("2", "0", "0", "2");
  }

  @Test
  void countsTheOwnersOfEntriesThatWereNeverPlayed() {
    Summary summary =
        Summaries.of(
            candidate(Rule.TWO_YEAR).of("ann"),
            candidate(Rule.TWO_YEAR).of("bob").played("3", 3, null),
            candidate(Rule.FOUR_YEAR).of("bob"),
            candidate().of("cat").notReady("0", 0),
            candidate().of("dan").notReady("4", 4));

    assertThat(row(summary, "Unique users (0 plays)")).containsExactly("1", "1", "1", "3");
  }

  @ParameterizedTest
  @CsvSource({
    "Video, Media type: video",
    "VIDEO, Media type: video",
    "Audio, Media type: audio",
    "Image, Media type: image",
    "YouTube, Media subtype: YouTube",
    "Quiz, Media subtype: Quiz",
    "YouTube Quiz, Media subtype: YouTube Quiz"
  })
  void countsEachTypeInItsOwnRowOnly(String type, String metric) {
    Summary summary = Summaries.of(candidate(Rule.FOUR_YEAR).being(type));

    assertThat(summary.lines())
        .filteredOn(line -> line.metric().startsWith("Media "))
        .filteredOn(line -> !line.values().equals(List.of("0", "0", "0", "0")))
        .containsExactly(new Summary.Line(metric, List.of("0", "1", "0", "1")));
  }

  @Test
  void countsNoRowForAnotherType() {
    assertThat(Summaries.of(candidate().being("Live Stream")).lines())
        .filteredOn(line -> line.metric().startsWith("Media "))
        .allSatisfy(line -> assertThat(line.values()).containsOnly("0"));
  }

  @Test
  void addsUpTheLengthOfAllButImages() {
    Summary summary =
        Summaries.of(
            candidate(Rule.TWO_YEAR).lasting(3_600),
            candidate(Rule.TWO_YEAR).lasting(1_800),
            candidate(Rule.FOUR_YEAR).lasting(60).being("Audio"),
            candidate(Rule.TWO_YEAR).lasting(999_999).being("Image"));

    assertThat(row(summary, "Duration of entries (seconds)"))
        .containsExactly("5400", "60", "0", "5460");
    assertThat(row(summary, "Duration of entries (hours)"))
        .containsExactly("1.50", "0.02", "0.00", "1.52");
  }

  @ParameterizedTest
  @CsvSource({
    "18, 0.01", // 0.005 is a little more than that in binary
    "54, 0.01", // 0.015 is a little less
    "90, 0.03", // 0.025 is a little more
    "450, 0.12", // 0.125 is exact: a tie, to the even digit
    "1350, 0.38", // 0.375 is exact: a tie, to the even digit
    "3582, 0.99",
    "36000000, 10000.00"
  })
  void roundsHoursAsTheOriginalDoes(long seconds, String hours) {
    Summary summary = Summaries.of(candidate().lasting(seconds));

    assertThat(row(summary, "Duration of entries (hours)").get(0)).isEqualTo(hours);
  }

  @Test
  void addsUpTheBytesThatGo() {
    Summary summary =
        Summaries.of(
            candidate(Rule.TWO_YEAR).storing(2, 3_000, 1_000),
            candidate(Rule.FOUR_YEAR).storing(2, 3_000, 1_000),
            candidate(Rule.NONREADY).storing(1, 500, 0),
            candidate(Rule.NONREADY).unmeasured());

    assertThat(row(summary, "Bytes saved")).containsExactly("2000", "3000", "500", "5500");
  }

  @Test
  void countsBytesByThe1024() {
    long bytes = 3L << 40;
    Summary summary = Summaries.of(candidate(Rule.FOUR_YEAR).storing(1, bytes, 0));

    assertThat(row(summary, "Bytes saved").get(1)).isEqualTo("3298534883328");
    assertThat(row(summary, "MB saved").get(1)).isEqualTo("3145728.00");
    assertThat(row(summary, "GB saved").get(1)).isEqualTo("3072.00");
    assertThat(row(summary, "TB saved").get(1)).isEqualTo("3.00");
  }

  @Test
  void roundsATieOfBytesToTheEvenDigit() {
    Summary summary =
        Summaries.of(
            candidate(Rule.TWO_YEAR).storing(1, (1L << 20) / 8, 0),
            candidate(Rule.FOUR_YEAR).storing(1, (1L << 20) * 3 / 8, 0));

    assertThat(row(summary, "MB saved")).containsExactly("0.12", "0.38", "0.00", "0.50");
  }
}
