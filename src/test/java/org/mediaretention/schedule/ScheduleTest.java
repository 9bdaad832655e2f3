package org.mediaretention.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

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
