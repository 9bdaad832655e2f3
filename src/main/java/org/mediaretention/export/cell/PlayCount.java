package org.mediaretention.export.cell;

/**
 * The number of plays as exports give it: {@code 1234}, {@code 1,234}, {@code 12.0} or {@code
 * 1.2K}.
 */
public final class PlayCount {

  public static final long NOT_A_NUMBER = -1;

  private static final int MAX_DIGITS = 15;
  private static final String GROUP_SEPARATORS = ", .'\u00A0\u202F\u2019";

  private PlayCount() {}

  /** A blank cell is 0: the server writes nothing for an entry that was never played. */
  public static long of(CellText text) {
    int digits = digits(text, 0);
    if (digits == text.length()) {
      return number(text, 0, digits, 0);
    }
    if (digits == 0) {
      return NOT_A_NUMBER;
    }
    if (isGrouped(text, digits)) {
      return grouped(text, digits);
    }
    return fraction(text, digits);
  }

  /** How many digits stand from here on. */
  private static int digits(CellText text, int from) {
    int to = from;
    while (to < text.length() && isDigit(text.charAt(to))) {
      to++;
    }
    return to - from;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static long number(CellText text, int from, int to, long before) {
    long number = before;
    for (int i = from; i < to; i++) {
      number = 10 * number + text.charAt(i) - '0';
    }
    return to > MAX_DIGITS ? NOT_A_NUMBER : number;
  }

  /** Whether groups of three digits follow the first, all after the same separator. */
  private static boolean isGrouped(CellText text, int first) {
    char separator = text.charAt(first);
    if (first > 3 || GROUP_SEPARATORS.indexOf(separator) < 0) {
      return false;
    }
    int at = first;
    while (at < text.length() && text.charAt(at) == separator && digits(text, at + 1) == 3) {
      at += 4;
    }
    return at == text.length();
  }

  private static long grouped(CellText text, int first) {
    long number = number(text, 0, first, 0);
    for (int at = first; at < text.length() && number != NOT_A_NUMBER; at += 4) {
      number = number(text, at + 1, at + 4, number);
    }
    return number;
  }

  /** A number with decimals and a unit, which must give a whole number: 12.0, 1.2K, 3M. */
  private static long fraction(CellText text, int whole) {
    int decimals = text.charAt(whole) == '.' ? digits(text, whole + 1) : 0;
    int unit = decimals > 0 ? whole + 1 + decimals : whole;
    int power = power(text, unit);
    if (power < 0 || whole + power > MAX_DIGITS) {
      return NOT_A_NUMBER;
    }
    long number = number(text, 0, whole, 0);
    for (int i = 0; i < Math.max(power, decimals) && number != NOT_A_NUMBER; i++) {
      int digit = i < decimals ? text.charAt(whole + 1 + i) - '0' : 0;
      if (i < power) {
        number = 10 * number + digit;
      } else if (digit != 0) {
        return NOT_A_NUMBER;
      }
    }
    return number;
  }

  private static int power(CellText text, int unit) {
    if (unit == text.length()) {
      return 0;
    }
    if (unit + 1 < text.length()) {
      return -1;
    }
    return switch (text.charAt(unit)) {
      case 'K', 'k' -> 3;
      case 'M', 'm' -> 6;
      default -> -1;
    };
  }
}
