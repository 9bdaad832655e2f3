package org.mediaretention.export.cell;

import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.IsoChronology;

/** The two spellings of a date that Kaltura's server writes, and what every spelling rests on. */
public final class DateText {

  static final long NOT_A_DATE = Long.MIN_VALUE;

  private static final int SECONDS_OF_DAY = 86_400;
  private static final int USUAL_LENGTH = 19;
  private static final int EPOCH_SECOND_LENGTH = 10;

  private DateText() {}

  public static boolean isUsual(CellText text) {
    return usual(text) != NOT_A_DATE;
  }

  public static boolean isEpochSecond(CellText text) {
    return text.length() == EPOCH_SECOND_LENGTH && number(text, 0, EPOCH_SECOND_LENGTH) >= 0;
  }

  /** The local second since 1970 of {@code yyyy-MM-dd HH:mm:ss}. */
  static long usual(CellText text) {
    if (text.length() != USUAL_LENGTH
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || text.charAt(10) != ' '
        || text.charAt(13) != ':'
        || text.charAt(16) != ':') {
      return NOT_A_DATE;
    }
    return second(
        day(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)),
        number(text, 11, 13),
        number(text, 14, 16),
        number(text, 17, 19));
  }

  /** The digits of a part as a number; -1 if it holds anything but digits. */
  static int number(CellText text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }

  /** The day since 1970, if there is such a day in the calendar. */
  static long day(int year, int month, int day) {
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > lengthOf(month, year)) {
      return NOT_A_DATE;
    }
    return LocalDate.of(year, month, day).toEpochDay();
  }

  /** The second since 1970, if there is such a time of day. */
  static long second(long day, int hour, int minute, int second) {
    if (day == NOT_A_DATE || !isIn(hour, 23) || !isIn(minute, 59) || !isIn(second, 59)) {
      return NOT_A_DATE;
    }
    return day * SECONDS_OF_DAY + 3600L * hour + 60L * minute + second;
  }

  private static boolean isIn(int value, int most) {
    return value >= 0 && value <= most;
  }

  private static int lengthOf(int month, int year) {
    return Month.of(month).length(IsoChronology.INSTANCE.isLeapYear(year));
  }
}
