package org.mediaretention.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  private final Words words = new Words(ZoneId.of("America/Los_Angeles"));

  @Test
  void sayDaysInTheZoneOfTheAudit() {
    assertThat(words.end(Instant.parse("2026-01-01T07:59:59Z")))
        .isEqualTo("the end of 31 December 2025");
    assertThat(words.moment(Instant.parse("2026-01-01T07:59:59Z")))
        .isEqualTo("31 December 2025, 23:59:59");
  }

  @Test
  void sayToTheSecondWhatIsNotTheEndOfADay() {
    assertThat(words.end(Instant.parse("2024-03-10T06:59:59Z")))
        .isEqualTo("9 March 2024, 22:59:59");
  }

  @ParameterizedTest
  @CsvSource({
    "P730D, 730 days (2 years of 365 days)",
    "P365D, 365 days (1 year of 365 days)",
    "P700D, 700 days",
    "P2Y, 2 years",
    "P1Y1M1D, 1 year and 1 month and 1 day",
    "P0D, 0 days"
  })
  void sayPeriods(String period, String text) {
    assertThat(Words.period(Period.parse(period))).isEqualTo(text);
  }

  @Test
  void roundHoursToTheEvenDigit() {
    assertThat(Words.hours(4_500_000)).isEqualTo("1,250.0");
    assertThat(Words.hours(180)).isEqualTo("0.0");
    assertThat(Words.hours(540)).isEqualTo("0.2");
    assertThat(Words.plainHours(4_500_018)).isEqualTo("1250.00");
    assertThat(Words.plainHours(4_500_054)).isEqualTo("1250.02");
  }

  @Test
  void knowOneFromMany() {
    assertThat(Words.entries(1)).isEqualTo("1 entry");
    assertThat(Words.entries(1_000)).isEqualTo("1,000 entries");
  }

  @Test
  void cutWhatIsTooLongForAPage() {
    assertThat(Words.shortened("a".repeat(120))).hasSize(120).doesNotContain("…");
    assertThat(Words.shortened("a".repeat(5_000_000))).hasSize(120).endsWith("…");
  }
}
