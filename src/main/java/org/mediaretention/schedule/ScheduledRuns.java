package org.mediaretention.schedule;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The runs that the schedule asks for, and those of them that were missed. */
public final class ScheduledRuns {

  private static final Logger LOG = LoggerFactory.getLogger(ScheduledRuns.class);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm:ss VV", Locale.ROOT);

  private final Schedule schedule;
  private final ZoneId zone;
  private final LastRun last;
  private final Duration quietPeriod;
  private final Clock clock;

  private Instant began;

  /**
   * @param zone in which times are told
   * @param work folder in which the last run is remembered
   * @param quietPeriod how long a run waits to see what still changes in the inbox; zero to take
   *     what is there
   */
  public ScheduledRuns(
      Schedule schedule, ZoneId zone, Path work, Duration quietPeriod, Clock clock) {
    this.schedule = schedule;
    this.zone = zone;
    this.last = new LastRun(work);
    this.quietPeriod = quietPeriod;
    this.clock = clock;
    this.began = clock.instant();
  }

  /**
   * Whether a run was missed, or cut off, since the last one that came to its end. What lies before
   * the very first start was not missed.
   */
  public synchronized boolean isOneMissed() throws IOException {
    Optional<Instant> before = last.began();
    if (before.isEmpty()) {
      last.note(clock.instant());
      return false;
    }
    return schedule.next(before.get()).filter(due -> !due.isAfter(clock.instant())).isPresent();
  }

  /** Whether a run is due since the last one began, or the program did. */
  public synchronized boolean isDue() {
    Optional<Instant> due = schedule.next(began).filter(time -> !time.isAfter(clock.instant()));
    due.flatMap(this::madeUp).ifPresent(LOG::info);
    return due.isPresent();
  }

  private Optional<String> madeUp(Instant run) {
    return schedule
        .missingTime(run)
        .map(
            face ->
                String.format(
                    Locale.ROOT,
                    "No clock in %s shows %s, for they are set forward then; its run is made up at %s.",
                    zone,
                    face,
                    TIME.format(run.atZone(zone))));
  }

  /** A run begins. */
  public synchronized void begin() {
    began = clock.instant();
  }

  /** Whether a run waits for what still changes in the inbox. */
  public boolean looksTwice() {
    return !quietPeriod.isZero();
  }

  /** How long a run waits between its two looks at the inbox, in milliseconds. */
  public long quietMillis() {
    return quietPeriod.toMillis();
  }

  /** The run that began last has come to its end. */
  public synchronized void end() throws IOException {
    last.note(began);
    LOG.info("{}", nextInWords());
  }

  /** When the next run begins; empty when there is none any more. */
  public Optional<Instant> next() {
    return schedule.next(clock.instant());
  }

  /** When the next run begins, as a sentence. */
  public String nextInWords() {
    return next()
        .map(
            time ->
                String.format(
                    Locale.ROOT,
                    "The next run is on %s.%s",
                    TIME.format(time.atZone(zone)),
                    madeUp(time).map(" "::concat).orElse("")))
        .orElse("schedule.cron names no time in the future.");
  }
}
