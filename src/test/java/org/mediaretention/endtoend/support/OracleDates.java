package org.mediaretention.endtoend.support;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;

/** The oracle's own calendar, in seconds since 1970. */
final class OracleDates {

  static final long DAY = 86_400;

  private OracleDates() {}

  /** One second before the day ends in the zone. */
  static long lastSecondOf(LocalDate day, ZoneId zone) {
    return toInstant((day.toEpochDay() + 1) * DAY - 1, zone);
  }

  /** What is left of an instant that is written down without its zone and read in another. */
  static long written(long instant, ZoneId writtenIn, ZoneId readIn) {
    return toInstant(toClock(instant, writtenIn), readIn);
  }

  /** As {@code 2024-02-29 01:05 PM}. */
  static String text(long instant, ZoneId zone) {
    long clock = toClock(instant, zone);
    long minute = Math.floorMod(clock, DAY) / 60;
    long hour = minute / 60;
    return "%s %02d:%02d %s"
        .formatted(
            date(Math.floorDiv(clock, DAY)),
            hour % 12 == 0 ? 12 : hour % 12,
            minute % 60,
            hour < 12 ? "AM" : "PM");
  }

  /** Counts years from the first of March, so that a leap day is the last of its year. */
  private static String date(long epochDay) {
    long day = epochDay + 719_468;
    long era = Math.floorDiv(day, 146_097);
    long ofEra = day - era * 146_097;
    long year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365;
    long ofYear = ofEra - (365 * year + year / 4 - year / 100);
    long march = (5 * ofYear + 2) / 153;
    long month = march < 10 ? march + 3 : march - 9;
    return "%04d-%02d-%02d"
        .formatted(
            era * 400 + year + (month <= 2 ? 1 : 0), month, ofYear - (153 * march + 2) / 5 + 1);
  }

  private static long toClock(long instant, ZoneId zone) {
    return instant + zone.getRules().getOffset(Instant.ofEpochSecond(instant)).getTotalSeconds();
  }

  /** A time that a change of the clocks skips or repeats has the offset from before it. */
  private static long toInstant(long clock, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofEpochSecond(clock, 0, ZoneOffset.UTC);
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    ZoneOffset offset =
        change == null ? zone.getRules().getOffset(local) : change.getOffsetBefore();
    return clock - offset.getTotalSeconds();
  }
}
