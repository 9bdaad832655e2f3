package org.mediaretention.disposition.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActingHoursTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "20:00-06:00, 2026-01-02T18:59:59Z, false",
    "20:00-06:00, 2026-01-02T19:00:00Z, true",
    "20:00-06:00, 2026-01-02T23:30:00Z, true",
    "20:00-06:00, 2026-01-03T04:59:59Z, true",
    "20:00-06:00, 2026-01-03T05:00:00Z, false",
    "09:00-17:00, 2026-07-01T07:00:00Z, true",
    "09:00-17:00, 2026-07-01T15:00:00Z, false"
  })
  void areThoseOfTheZoneAcrossMidnight(String hours, Instant now, boolean within) {
    assertThat(ActingHours.of(hours, BERLIN).contain(now)).isEqualTo(within);
  }

  @Test
  void tellWhenTheyBeginNext() {
    ActingHours hours = ActingHours.of("20:00-06:00", BERLIN);
    assertThat(hours.next(Instant.parse("2026-01-02T12:00:00Z"))).isEqualTo("2026-01-02T19:00:00Z");
    ActingHours day = ActingHours.of("09:00-17:00", BERLIN);
    // The clocks change that night.
    assertThat(day.next(Instant.parse("2026-03-28T17:00:00Z"))).isEqualTo("2026-03-29T07:00:00Z");
    Instant now = Instant.parse("2026-01-02T23:00:00Z");
    assertThat(hours.next(now)).isEqualTo(now);
    assertThat(ActingHours.ALWAYS.contain(now)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "20:00", "20:00-20:00", "20-06", "25:00-06:00", "a-b", "1-2-3"})
  void areNotGuessed(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> ActingHours.of(text, BERLIN));
  }
}
