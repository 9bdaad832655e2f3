package org.mediaretention.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.HandClock;

class ScheduledRunsTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @TempDir private Path work;

  @Test
  void missesNothingBeforeItsFirstStart() throws IOException {
    assertThat(startedAt("2026-01-02T12:00:00Z").isOneMissed()).isFalse();
  }

  @Test
  void missesARunThatWasDueWhileTheMachineWasDown() throws IOException {
    startedAt("2026-01-02T12:00:00Z").isOneMissed();

    assertThat(startedAt("2026-01-03T01:59:59Z").isOneMissed()).isFalse();
    assertThat(startedAt("2026-01-03T02:00:00Z").isOneMissed()).isTrue();
  }

  @Test
  void makesUpForManyMissedRunsWithOne() throws IOException {
    startedAt("2026-01-02T12:00:00Z").isOneMissed();
    ScheduledRuns late = startedAt("2026-03-01T12:00:00Z");
    assertThat(late.isOneMissed()).isTrue();

    late.begin();
    late.end();

    assertThat(late.isOneMissed()).isFalse();
    assertThat(startedAt("2026-03-01T12:00:01Z").isOneMissed()).isFalse();
  }

  @Test
  void missesARunThatBeganAndWasCutOff() throws IOException {
    startedAt("2026-01-02T12:00:00Z").isOneMissed();
    startedAt("2026-01-03T02:00:00Z").begin();

    assertThat(startedAt("2026-01-03T02:05:00Z").isOneMissed()).isTrue();
  }

  @Test
  void doesNotGuessWhenItsMemoryIsUnreadable() throws IOException {
    Files.writeString(work.resolve("last-scheduled-run"), "yesterday\n");

    assertThat(startedAt("2026-01-03T02:00:00Z").isOneMissed()).isFalse();
    assertThat(work.resolve("last-scheduled-run")).hasContent("2026-01-03T02:00:00Z");
  }

  @Test
  void tellsTheNextRunInTheZoneOfTheSchedule() {
    assertThat(startedAt("2026-07-01T12:00:00Z").nextInWords())
        .isEqualTo("The next run is on Thu 2026-07-02 03:00:00 Europe/Berlin.");
  }

  @Test
  void saysThatTheNextRunIsMadeUpForATimeThatNoClockShows() {
    ScheduledRuns runs =
        new ScheduledRuns(
            new Schedule("0 30 2 ? * SUN", BERLIN),
            BERLIN,
            work,
            Duration.ZERO,
            Clock.fixed(Instant.parse("2026-03-28T12:00:00Z"), ZoneOffset.UTC));

    assertThat(runs.nextInWords())
        .startsWith("The next run is on Sun 2026-03-29 03:00:00 Europe/Berlin. No clock")
        .contains("2026-03-29T02:30");
  }

  @Test
  void isDueOnceWhenItsTimeHasCome() {
    HandClock clock = new HandClock();
    ScheduledRuns runs =
        new ScheduledRuns(new Schedule("0 0 3 * * ?", BERLIN), BERLIN, work, Duration.ZERO, clock);
    assertThat(runs.isDue()).isFalse();
    clock.moveOn(Duration.ofDays(3));
    assertThat(runs.isDue()).isTrue();
    runs.begin();
    assertThat(runs.isDue()).isFalse();
  }

  private ScheduledRuns startedAt(String time) {
    return new ScheduledRuns(
        new Schedule("0 0 3 * * ?", BERLIN),
        BERLIN,
        work,
        Duration.ZERO,
        Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
  }
}
