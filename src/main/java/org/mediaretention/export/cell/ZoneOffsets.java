package org.mediaretention.export.cell;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/**
 * The offsets of a time zone from UTC, looked up once per day.
 *
 * <p>A local time that a change of the clocks skips or repeats is taken with the offset from before
 * the change, as {@link java.time.ZonedDateTime#of} does.
 */
final class ZoneOffsets {

  private static final int SECONDS_OF_DAY = 86_400;
  private static final int DAYS = 30_000;
  private static final int UNKNOWN = Integer.MIN_VALUE;
  private static final int CHANGING = Integer.MAX_VALUE;

  private final ZoneRules rules;
  private final int[] offsetOfDay = new int[DAYS];

  ZoneOffsets(ZoneId zone) {
    rules = zone.getRules();
    Arrays.fill(offsetOfDay, UNKNOWN);
  }

  /** The seconds since 1970 at a local time, itself given in seconds since 1970. */
  long epochSecond(long localSecond) {
    return localSecond - offset(localSecond);
  }

  private int offset(long localSecond) {
    long day = Math.floorDiv(localSecond, (long) SECONDS_OF_DAY);
    if (day < 0 || day >= DAYS) {
      return exactOffset(localSecond);
    }
    int known = offsetOfDay[(int) day];
    if (known == UNKNOWN) {
      known = offsetOfDay((int) day);
      offsetOfDay[(int) day] = known;
    }
    return known == CHANGING ? exactOffset(localSecond) : known;
  }

  private int offsetOfDay(int day) {
    long begin = (long) day * SECONDS_OF_DAY;
    int offset = exactOffset(begin);
    // A day of margin: a change lies on other local days before and after it.
    Instant before = Instant.ofEpochSecond(begin - offset - SECONDS_OF_DAY);
    ZoneOffsetTransition next = rules.nextTransition(before);
    boolean changing = next != null && next.toEpochSecond() < begin - offset + 2 * SECONDS_OF_DAY;
    return changing ? CHANGING : offset;
  }

  private int exactOffset(long localSecond) {
    LocalDateTime local = LocalDateTime.ofEpochSecond(localSecond, 0, ZoneOffset.UTC);
    return rules.getOffset(local).getTotalSeconds();
  }
}
