package org.mediaretention.export.cell;

/**
 * A duration as exports give it: {@code m:s}, {@code h:m:s} or seconds.
 *
 * <p>Kaltura's server writes minutes and seconds without leading zeros, and no hours: {@code 62:5}.
 */
public final class DurationText {

  public static final long UNREADABLE = -1;

  private static final int MAX_DIGITS = 9;

  private DurationText() {}

  /** Whole seconds; decimals are cut off. */
  public static long seconds(CellText text) {
    long seconds = 0;
    int at = 0;
    for (int part = 1; part <= 3; part++) {
      int digits = digits(text, at);
      if (digits == 0 || digits > MAX_DIGITS) {
        return UNREADABLE;
      }
      seconds = 60 * seconds + number(text, at, at + digits);
      at += digits;
      if (isEnd(text, at)) {
        return seconds;
      }
      if (text.charAt(at++) != ':') {
        return UNREADABLE;
      }
    }
    return UNREADABLE;
  }

  private static int digits(CellText text, int from) {
    int to = from;
    while (to < text.length() && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
      to++;
    }
    return to - from;
  }

  private static long number(CellText text, int from, int to) {
    long number = 0;
    for (int i = from; i < to; i++) {
      number = 10 * number + text.charAt(i) - '0';
    }
    return number;
  }

  private static boolean isEnd(CellText text, int at) {
    return at == text.length()
        || text.charAt(at) == '.' && at + 1 + digits(text, at + 1) == text.length();
  }
}
