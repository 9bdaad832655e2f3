package org.mediaretention.export;

/** Recognises the beginning of a row, so that a broken row is not taken to reach over others. */
final class RowStart {

  private static final int ID_LENGTH = 10;

  private final boolean idFirst;
  private final char delimiter;

  RowStart(Head head) {
    this.idFirst = head.header().indexOf(Column.ID) == 0;
    this.delimiter = head.delimiter();
  }

  /** Whether a line after the first begins with an entry id of Kaltura's usual form. */
  boolean isWithin(char[] chars, int from, int to) {
    for (int i = from + 1; idFirst && i + ID_LENGTH < to; i++) {
      if (isLineEnd(chars[i - 1]) && isUsualId(chars, i) && chars[i + ID_LENGTH] == delimiter) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUsualId(char[] chars, int from) {
    boolean usual = isDigit(chars[from]) && chars[from + 1] == '_';
    for (int i = 2; usual && i < ID_LENGTH; i++) {
      char c = chars[from + i];
      usual = isDigit(c) || c >= 'a' && c <= 'z';
    }
    return usual;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
