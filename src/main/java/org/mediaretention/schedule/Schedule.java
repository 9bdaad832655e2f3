package org.mediaretention.schedule;

import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;

/** Times that come again and again, as Quartz writes them. */
public final class Schedule {

  private final CronExpression times;

  /**
   * @throws IllegalArgumentException when the expression is none of Quartz's
   */
  public Schedule(String cron, ZoneId zone) {
    try {
      times = new CronExpression(cron);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
    times.setTimeZone(TimeZone.getTimeZone(zone));
  }

  /** The first time after another; empty when there is none any more. */
  public Optional<Instant> next(Instant after) {
    return Optional.ofNullable(times.getNextValidTimeAfter(Date.from(after))).map(Date::toInstant);
  }
}
