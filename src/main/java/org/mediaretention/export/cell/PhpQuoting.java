package org.mediaretention.export.cell;

/** Which cells PHP's fputcsv, with which Kaltura's server writes its exports, puts in quotes. */
public final class PhpQuoting {

  private PhpQuoting() {}

  /** Whether a cell with this content, its quotes doubled or not, is put in quotes. */
  public static boolean encloses(char[] chars, int from, int to, char delimiter) {
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c == delimiter || c == '"' || c == '\\' || isSpace(c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
