package org.mediaretention.export.cell;

import java.util.Arrays;

/** Where the cells of one record lie in the buffer, and how each is written. */
public final class Cells {

  /** Not in quotes. */
  public static final byte BARE = 0;

  /** In quotes, without a quote inside. */
  public static final byte ENCLOSED = 1;

  /** In quotes, every quote inside doubled. */
  public static final byte DOUBLED = 2;

  /** In quotes, every quote inside doubled except after a backslash. */
  public static final byte BACKSLASHED = 3;

  private final int most;
  private final CellText text = new CellText();
  private char[] chars = new char[0];
  private int[] from = new int[16];
  private int[] to = new int[16];
  private byte[] form = new byte[16];
  private int count;
  private boolean contentBeyond;

  /**
   * @param most how many cells to remember; of cells beyond, only whether any is not empty
   */
  public Cells(int most) {
    this.most = most;
  }

  public void clear(char[] buffer) {
    chars = buffer;
    count = 0;
    contentBeyond = false;
  }

  public void add(int begin, int end, byte written) {
    if (count < most) {
      remember(begin, end, written);
    } else if (end > begin) {
      contentBeyond = true;
    }
    count++;
  }

  private void remember(int begin, int end, byte written) {
    if (count == from.length) {
      from = Arrays.copyOf(from, 2 * count);
      to = Arrays.copyOf(to, 2 * count);
      form = Arrays.copyOf(form, 2 * count);
    }
    from[count] = begin;
    to[count] = end;
    form[count] = written;
  }

  /** How many cells the record has, remembered or not. */
  public int count() {
    return count;
  }

  /** How many cells can be read. */
  public int remembered() {
    return Math.min(count, most);
  }

  /** Whether every column has its cell, and further cells, which Excel likes to add, are empty. */
  public boolean fit(int columns) {
    return count == columns || count > columns && !contentBeyond;
  }

  /** The text of a cell; good until the next call. */
  public CellText read(int index) {
    return text.load(chars, from[index], to[index], form[index]);
  }

  public boolean isEnclosed(int index) {
    return form[index] != BARE;
  }

  public boolean wouldPhpEnclose(int index, char delimiter) {
    return PhpQuoting.encloses(chars, from[index], to[index], delimiter);
  }
}
