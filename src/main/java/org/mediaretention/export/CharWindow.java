package org.mediaretention.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** A window that slides over a text: the record being read, and what was looked at beyond it. */
final class CharWindow implements Closeable {

  static final int MAX_RECORD_LENGTH = 4 << 20;

  private static final char MARK = '\uFEFF';
  private static final int FIRST_SIZE = 1 << 17;

  private final Reader text;
  private char[] chars = new char[FIRST_SIZE];
  private int start;
  private int limit;
  private boolean ended;
  private long position;
  private long line = 1;

  CharWindow(Reader text) {
    this.text = text;
  }

  /** The buffer; {@link #more()} may move its content and may replace it. */
  char[] chars() {
    return chars;
  }

  /** Where the record being read begins. */
  int start() {
    return start;
  }

  /** Where the characters known so far end. */
  int limit() {
    return limit;
  }

  /** Whether nothing follows the limit. */
  boolean ended() {
    return ended;
  }

  /** The line of the text on which the record begins, from 1. */
  long line() {
    return line;
  }

  /** How many characters of the text come before the record. */
  long position() {
    return position;
  }

  /**
   * Fills the buffer, which grows with the record.
   *
   * @return false if nothing can have changed, at the end of the text and when the record is as
   *     long as a record may be
   */
  boolean more() throws IOException {
    if (ended || limit - start >= MAX_RECORD_LENGTH) {
      return false;
    }
    makeRoom();
    while (limit < chars.length && !ended) {
      int read = text.read(chars, limit, chars.length - limit);
      ended = read < 0;
      limit += Math.max(0, read);
    }
    return true;
  }

  /** Reads on until so many characters of the record are known, or all that are left. */
  void ensure(int length) throws IOException {
    while (limit - start < length && more()) {
      // more() does the work
    }
  }

  /** Lets the next record begin at this index of the buffer. */
  void advance(int next, long lineEnds) {
    position += next - start;
    start = next;
    line += lineEnds;
  }

  /** Reads on to the characters that the head of the text was found to have. */
  void skip(long length, long lines) throws IOException {
    long left = length;
    long skipped = -1;
    while (left > 0 && skipped != 0) {
      skipped = text.skip(left);
      left -= skipped;
    }
    position += length;
    line += lines;
  }

  /**
   * Lets the next record begin on the first line that is not blank.
   *
   * @return false if there is none
   */
  boolean skipBlankLines() throws IOException {
    while (start < limit || more() && start < limit) {
      skipMarks();
      int end = start;
      while (end < limit && chars[end] == ' ') {
        end++;
      }
      if (end < limit && chars[end] != '\n' && chars[end] != '\r') {
        return true;
      }
      // What is blank up to the limit may go on beyond it.
      if (end < limit || ended) {
        skipLine();
      } else if (!more()) {
        return true;
      }
    }
    return false;
  }

  /** A file that others were appended to has their byte order marks in front of records. */
  private void skipMarks() {
    while (start < limit && chars[start] == MARK) {
      advance(start + 1, 0);
    }
  }

  /**
   * Lets the next record begin on the next line, however long this one is.
   *
   * @return how many characters were skipped
   */
  long skipLine() throws IOException {
    long before = position;
    while (!skipLineWithin() && more()) {
      // The buffer is filled with what follows.
    }
    return position - before;
  }

  private boolean skipLineWithin() {
    int end = lineEnd();
    boolean maybeHalf = end + 1 == limit && chars[end] == '\r' && !ended;
    if (end == limit || maybeHalf) {
      advance(end, 0);
      return false;
    }
    advance(afterLineEnd(end), 1);
    return true;
  }

  /** How many line ends there are in the buffer from the start of the record to this index. */
  long lineEndsBefore(int end) {
    long lineEnds = 0;
    for (int i = start; i < end; i++) {
      boolean alone = chars[i] == '\r' && (i + 1 == end || chars[i + 1] != '\n');
      lineEnds += chars[i] == '\n' || alone ? 1 : 0;
    }
    return lineEnds;
  }

  /** The end of the record's first line, or the limit. */
  int lineEnd() {
    int end = start;
    while (end < limit && chars[end] != '\n' && chars[end] != '\r') {
      end++;
    }
    return end;
  }

  private int afterLineEnd(int end) {
    boolean two = chars[end] == '\r' && end + 1 < limit && chars[end + 1] == '\n';
    return end + (two ? 2 : 1);
  }

  private void makeRoom() {
    if (start > 0) {
      System.arraycopy(chars, start, chars, 0, limit - start);
      limit -= start;
      start = 0;
    } else if (limit == chars.length) {
      chars = Arrays.copyOf(chars, 2 * chars.length);
    }
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
