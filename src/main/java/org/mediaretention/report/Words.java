package org.mediaretention.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers, dates and periods as a person reads them. */
record Words(ZoneId zone) {

  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);
  private static final int DAYS_PER_YEAR = 365;
  private static final int LONGEST = 120;
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.ENGLISH);

  /** {@code 1,234}. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code 1 entry}, {@code 1,234 entries}. */
  static String count(long number, String one, String many) {
    return count(number) + " " + (number == 1 ? one : many);
  }

  static String entries(long number) {
    return count(number, "entry", "entries");
  }

  /** Hours of some seconds, with one decimal: {@code 1,234.5}. */
  static String hours(long seconds) {
    return String.format(Locale.ROOT, "%,.1f", hours(seconds, 1));
  }

  /** Hours of some seconds for a file, with two decimals: {@code 1234.50}. */
  static String plainHours(long seconds) {
    return hours(seconds, 2).toPlainString();
  }

  private static BigDecimal hours(long seconds, int decimals) {
    return BigDecimal.valueOf(seconds).divide(SECONDS_PER_HOUR, decimals, RoundingMode.HALF_EVEN);
  }

  String day(Instant instant) {
    return DAY.format(instant.atZone(zone));
  }

  static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** {@code 31 December 2025, 23:59:59}. */
  String moment(Instant instant) {
    return MOMENT.format(instant.atZone(zone));
  }

  /** {@code the end of 31 December 2025}; to the second when it is not the end of a day. */
  String end(Instant instant) {
    boolean isEnd = instant.atZone(zone).toLocalTime().equals(LAST_SECOND);
    return isEnd ? "the end of " + day(instant) : moment(instant);
  }

  /** {@code 730 days (2 years of 365 days)}, {@code 2 years}. */
  static String period(Period period) {
    List<String> parts = new ArrayList<>();
    add(parts, period.getYears(), "year");
    add(parts, period.getMonths(), "month");
    add(parts, period.getDays(), "day");
    String text = parts.isEmpty() ? "0 days" : String.join(" and ", parts);
    boolean isYears = period.toTotalMonths() == 0 && period.getDays() % DAYS_PER_YEAR == 0;
    int years = period.getDays() / DAYS_PER_YEAR;
    return isYears && years > 0
        ? String.format(Locale.ROOT, "%s (%s of 365 days)", text, count(years, "year", "years"))
        : text;
  }

  private static void add(List<String> parts, int number, String unit) {
    if (number != 0) {
      parts.add(count(number, unit, unit + "s"));
    }
  }

  /** The beginning of a text from outside, so that no page grows with it. */
  static String shortened(String text) {
    return shortened(text, LONGEST);
  }

  /** The same, with as many characters at most. */
  static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
