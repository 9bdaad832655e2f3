package org.mediaretention.export.cell;

import org.mediaretention.text.PlainText;

/**
 * The text of one cell, without its quotes and without control characters.
 *
 * <p>It lies in the reader's buffer, or in one of its own if characters had to be left out, and is
 * used again for the next cell.
 */
public final class CellText {

  public static final CellText EMPTY = new CellText();

  private char[] own = new char[64];
  private char[] chars = own;
  private int from;
  private int to;

  public CellText load(char[] buffer, int begin, int end, byte form) {
    boolean asIs = form <= Cells.ENCLOSED && isClean(buffer, begin, end);
    chars = buffer;
    from = begin;
    to = end;
    if (!asIs) {
      copy(buffer, begin, end, form);
    }
    return this;
  }

  /** Leaves out what nobody sees at its ends. */
  public CellText trim() {
    while (from < to && PlainText.isBlank(chars[from])) {
      from++;
    }
    while (from < to && PlainText.isBlank(chars[to - 1])) {
      to--;
    }
    return this;
  }

  /** Kaltura puts ' before a text that a spreadsheet would take for a formula. */
  public CellText withoutFormulaGuard() {
    if (to - from > 1 && chars[from] == '\'' && "+=-@,".indexOf(chars[from + 1]) >= 0) {
      from++;
    }
    return this;
  }

  public boolean isEmpty() {
    return from == to;
  }

  int length() {
    return to - from;
  }

  char charAt(int index) {
    return chars[from + index];
  }

  public String in(TextPool pool) {
    return pool.text(chars, from, to);
  }

  @Override
  public String toString() {
    return new String(chars, from, to - from);
  }

  private static boolean isClean(char[] buffer, int begin, int end) {
    for (int i = begin; i < end; i++) {
      char c = buffer[i];
      if (c < ' ' || PlainText.isRemoved(c) || PlainText.isUnicodeLineEnd(c)) {
        return false;
      }
    }
    return true;
  }

  private void copy(char[] buffer, int begin, int end, byte form) {
    if (own.length < end - begin) {
      own = new char[2 * (end - begin)];
    }
    int length = 0;
    for (int i = begin; i < end; i++) {
      char c = buffer[i];
      if (c == '"' && isFirstOfTwo(buffer, begin, i, form)) {
        i++;
      }
      if (!PlainText.isRemoved(c)) {
        own[length++] = PlainText.isUnicodeLineEnd(c) ? ' ' : c;
      }
    }
    chars = own;
    from = 0;
    to = length;
  }

  private static boolean isFirstOfTwo(char[] buffer, int begin, int quote, byte form) {
    return switch (form) {
      case Cells.DOUBLED -> true;
      case Cells.BACKSLASHED -> quote == begin || buffer[quote - 1] != '\\';
      default -> false;
    };
  }
}
