package org.mediaretention.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void readsTimesInItsZone() {
    Schedule schedule = new Schedule("0 0 3 * * ?", BERLIN);

    assertThat(schedule.next(Instant.parse("2026-01-02T01:59:59Z")))
        .contains(Instant.parse("2026-01-02T02:00:00Z"));
    assertThat(schedule.next(Instant.parse("2026-07-02T00:00:00Z")))
        .as("in summer")
        .contains(Instant.parse("2026-07-02T01:00:00Z"));
  }

  @Test
  void namesTheTimeAfterAndNeverTheSame() {
    Instant three = Instant.parse("2026-01-02T02:00:00Z");

    assertThat(new Schedule("0 0 3 * * ?", BERLIN).next(three))
        .contains(Instant.parse("2026-01-03T02:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 30 2 ? * SUN  | America/Los_Angeles | 2026-03-08T00:00:00Z | 2026-03-08T10:00:00Z",
        "0 30 2 14 * ?   | America/Los_Angeles | 2027-03-13T00:00:00Z | 2027-03-14T10:00:00Z",
        "0 30 2 ? * SUN  | Europe/Berlin       | 2026-03-28T12:00:00Z | 2026-03-29T01:00:00Z",
        "0 30 2 ? * SUN  | Europe/Berlin       | 2027-03-27T12:00:00Z | 2027-03-28T01:00:00Z",
        "0 15 2 * * ?    | Australia/Lord_Howe | 2026-10-03T12:00:00Z | 2026-10-03T15:30:00Z",
        "0 0 0 ? * SUN   | America/Santiago    | 2026-09-05T12:00:00Z | 2026-09-06T04:00:00Z",
        "0 0 12 30 12 ?  | Pacific/Apia        | 2011-12-30T00:00:00Z | 2011-12-30T10:00:00Z"
      })
  void isDueAtTheFirstMomentAfterAGapOfTheClocks(
      String cron, String zone, Instant after, Instant due) {
    Schedule schedule = new Schedule(cron, ZoneId.of(zone));

    assertThat(schedule.next(after)).contains(due);
    assertThat(schedule.missingTime(due)).isPresent();
    assertThat(schedule.next(due).orElseThrow()).isAfter(due.plusSeconds(3_600));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 30 1 ? * SUN | America/Los_Angeles | 2026-11-01T00:00:00Z | 2026-11-01T08:30:00Z",
        "0 30 2 * * ?   | Europe/Berlin       | 2026-10-24T12:00:00Z | 2026-10-25T00:30:00Z"
      })
  void isDueOnceWhenClocksShowATimeTwice(String cron, String zone, Instant after, Instant due) {
    Schedule schedule = new Schedule(cron, ZoneId.of(zone));

    assertThat(schedule.next(after)).contains(due);
    assertThat(schedule.missingTime(due)).isEmpty();
    assertThat(schedule.next(due).orElseThrow()).isAfter(due.plusSeconds(2 * 3_600));
  }

  @Test
  void makesUpForNothingWhatIsDueThenAnyway() {
    Instant three = Instant.parse("2026-03-29T01:00:00Z");
    Schedule hourly = new Schedule("0 0 * * * ?", BERLIN);

    assertThat(hourly.next(three.minusSeconds(1))).contains(three);
    assertThat(hourly.missingTime(three)).isEmpty();
  }

  @Test
  void takesAnOffsetForAZone() {
    assertThat(
            new Schedule("0 0 3 * * ?", ZoneId.of("+02:00"))
                .next(Instant.parse("2026-01-02T00:00:00Z")))
        .contains(Instant.parse("2026-01-02T01:00:00Z"));
  }

  @Test
  void hasNoTimeWhenAllHavePassed() {
    assertThat(new Schedule("0 0 3 1 1 ? 2020", BERLIN).next(Instant.parse("2026-01-02T02:00:00Z")))
        .isEmpty();
  }

  @Test
  void refusesWhatIsNoTime() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Schedule("at three", BERLIN));
  }
}
