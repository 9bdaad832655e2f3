package org.mediaretention.export.cell;

/**
 * Reads the dates that other programs make of an export's dates.
 *
 * <p>ISO 8601 with {@code T} or a space, with or without seconds, fraction and offset; the same
 * with slashes; {@code M/d/yyyy H:mm} or {@code d/M/yyyy H:mm}, with or without seconds and AM or
 * PM, which is what Excel saves; and each without a time.
 */
final class DateScanner {

  private static final int MAX_OFFSET_HOURS = 18;

  private CellText text;
  private DateOrder yearLast;
  private int at;
  private long day;
  private int hour;
  private int minute;
  private int second;
  private int millis;
  private boolean offset;
  private int offsetSeconds;

  /**
   * @param order of day and month where the year comes last
   */
  boolean scan(CellText cell, DateOrder order) {
    text = cell;
    yearLast = order;
    at = 0;
    hour = 0;
    minute = 0;
    second = 0;
    millis = 0;
    offset = false;
    offsetSeconds = 0;
    return date() && (isEnd() || time() && half() && offset() && isEnd()) && isTime();
  }

  long localSecond() {
    return DateText.second(day, hour, minute, second);
  }

  int millis() {
    return millis;
  }

  boolean hasOffset() {
    return offset;
  }

  int offsetSeconds() {
    return offsetSeconds;
  }

  private boolean isTime() {
    return localSecond() != DateText.NOT_A_DATE;
  }

  private boolean date() {
    boolean yearFirst = digits() == 4;
    int first = number(yearFirst ? 4 : 2);
    char separator = peek();
    if (separator != '/' && !(separator == '-' && yearFirst)) {
      return false;
    }
    at++;
    int middle = number(2);
    if (!skip(separator)) {
      return false;
    }
    int last = yearFirst ? number(2) : digits() == 4 ? number(4) : -1;
    day = yearFirst ? DateText.day(first, middle, last) : day(first, middle, last);
    return day != DateText.NOT_A_DATE;
  }

  private long day(int first, int second, int year) {
    return switch (yearLast) {
      case MONTH_FIRST -> DateText.day(year, first, second);
      case DAY_FIRST -> DateText.day(year, second, first);
    };
  }

  private boolean time() {
    if (!skip('T') && !skip('t') && !skipSpaces()) {
      return false;
    }
    hour = number(2);
    if (!skip(':')) {
      return false;
    }
    minute = digits() == 2 ? number(2) : -1;
    if (skip(':')) {
      second = digits() == 2 ? number(2) : -1;
      return !(skip('.') || skip(',')) || fraction();
    }
    return true;
  }

  private boolean fraction() {
    int digits = digits();
    for (int i = 0; i < Math.max(3, digits); i++) {
      int digit = i < digits ? text.charAt(at + i) - '0' : 0;
      millis = i < 3 ? 10 * millis + digit : millis;
    }
    at += digits;
    return digits >= 1 && digits <= 9;
  }

  private boolean half() {
    int before = at;
    skipSpaces();
    boolean afternoon = skip('P') || skip('p');
    if (!afternoon && !skip('A') && !skip('a')) {
      at = before;
      return true;
    }
    if (!skip('M') && !skip('m') || hour < 1 || hour > 12) {
      return false;
    }
    hour = hour % 12 + (afternoon ? 12 : 0);
    return true;
  }

  private boolean offset() {
    skipSpaces();
    if (isEnd()) {
      return true;
    }
    offset = true;
    if (skip('Z') || skip('z')) {
      return true;
    }
    int sign = peek() == '-' ? -1 : 1;
    if (!skip('+') && !skip('-')) {
      return false;
    }
    return offset(sign);
  }

  /** After the sign: {@code +02}, {@code +0230} or {@code +02:30}. */
  private boolean offset(int sign) {
    boolean together = digits() == 4;
    int first = number(together ? 4 : 2);
    int hours = together ? first / 100 : first;
    int minutes = together ? first % 100 : skip(':') ? number(2) : 0;
    offsetSeconds = sign * (3600 * hours + 60 * minutes);
    return hours >= 0 && hours <= MAX_OFFSET_HOURS && minutes >= 0 && minutes < 60;
  }

  private boolean isEnd() {
    return at == text.length();
  }

  private char peek() {
    return isEnd() ? '\0' : text.charAt(at);
  }

  private boolean skip(char expected) {
    if (peek() != expected) {
      return false;
    }
    at++;
    return true;
  }

  private boolean skipSpaces() {
    int before = at;
    while (peek() == ' ') {
      at++;
    }
    return at > before;
  }

  /** How many digits come next. */
  private int digits() {
    int end = at;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end - at;
  }

  /** The next digits as a number; -1 if there are none or more than allowed. */
  private int number(int most) {
    int digits = digits();
    int from = at;
    at += digits;
    return digits == 0 || digits > most ? -1 : DateText.number(text, from, at);
  }
}
