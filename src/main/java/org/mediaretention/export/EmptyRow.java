package org.mediaretention.export;

import org.mediaretention.text.PlainText;

/**
 * A row that holds nothing: only delimiters, quotes and blanks, as a spreadsheet writes it below
 * its data, or the Ctrl-Z with which programs of DOS end a file. It is left out as a blank line is.
 */
final class EmptyRow {

  private EmptyRow() {}

  static boolean is(char[] chars, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!PlainText.isBlank(chars[i]) && !isDialect(chars[i])) {
        return false;
      }
    }
    return true;
  }

  // The delimiter of another dialect holds nothing either.
  private static boolean isDialect(char c) {
    return c == ',' || c == ';' || c == '"';
  }
}
