package org.mediaretention.export;

import java.io.IOException;
import org.mediaretention.export.cell.Cells;

/**
 * Finds the cells of a record by the letter of RFC 4180, in which every quote in quotes is doubled.
 */
final class StrictScanner {

  /** How a scan ended. */
  enum Outcome {
    ANOTHER_CELL,
    COMPLETE,
    CUT_OFF,
    NEVER_CLOSED,
    BROKEN
  }

  /** Ctrl-Z, with which programs of DOS end a file. */
  static final char END_OF_FILE = '\u001A';

  private final char delimiter;
  private final Cells cells;
  private char[] chars;
  private int at;
  private int limit;
  private int reach;
  private boolean ended;
  private boolean enclosed;
  private boolean backslashQuote;
  private int lineEnds;

  StrictScanner(char delimiter, Cells cells) {
    this.delimiter = delimiter;
    this.cells = cells;
  }

  /**
   * Scans the record the window begins with, and makes the window as large as that takes.
   *
   * @param lookAhead how far from its start a cell in quotes may still go on to another line
   */
  Outcome scan(CharWindow window, int lookAhead) throws IOException {
    Outcome outcome = scanWhatIsThere(window, lookAhead);
    while (outcome == Outcome.CUT_OFF && window.more()) {
      outcome = scanWhatIsThere(window, lookAhead);
    }
    return outcome;
  }

  private Outcome scanWhatIsThere(CharWindow window, int lookAhead) {
    chars = window.chars();
    at = window.start();
    limit = window.limit();
    ended = window.ended();
    reach = at + lookAhead;
    lineEnds = 0;
    backslashQuote = false;
    cells.clear(chars);
    Outcome outcome = Outcome.ANOTHER_CELL;
    while (outcome == Outcome.ANOTHER_CELL) {
      enclosed = at < limit && chars[at] == '"';
      outcome = enclosed ? enclosedCell() : bareCell();
    }
    return outcome;
  }

  /** Where the scan stopped: after the record and its line end, if it is complete. */
  int end() {
    return at;
  }

  /** How many lines the complete record ends, those within it included. */
  int lineEnds() {
    return lineEnds;
  }

  /** Whether the scan stopped within a cell in quotes. */
  boolean isWithinQuotes() {
    return enclosed;
  }

  /**
   * Whether a quote follows a backslash within quotes, so that PHP may have meant another reading.
   */
  boolean sawBackslashQuote() {
    return backslashQuote;
  }

  private Outcome bareCell() {
    char[] text = chars;
    int end = limit;
    int from = at;
    int position = from;
    while (position < end) {
      char c = text[position];
      if (c == delimiter || c <= '\r' && (c == '\n' || c == '\r')) {
        break;
      }
      position++;
    }
    at = position;
    cells.add(from, position, Cells.BARE);
    return afterCell();
  }

  private Outcome enclosedCell() {
    char[] text = chars;
    int end = limit;
    int opening = at;
    int position = opening + 1;
    byte form = Cells.ENCLOSED;
    while (position < end) {
      char c = text[position];
      if (c > '"') {
        position++;
      } else if (c == '"') {
        backslashQuote |= text[position - 1] == '\\';
        if (position + 1 == end || text[position + 1] != '"') {
          at = position + 1;
          cells.add(opening + 1, position, form);
          return afterCell();
        }
        form = Cells.DOUBLED;
        position += 2;
      } else {
        if (c == '\n' || c == '\r' && (position + 1 == end || text[position + 1] != '\n')) {
          lineEnds++;
          if (position >= reach) {
            at = position;
            return Outcome.NEVER_CLOSED;
          }
        }
        position++;
      }
    }
    at = end;
    return ended ? Outcome.NEVER_CLOSED : Outcome.CUT_OFF;
  }

  private Outcome afterCell() {
    while (at < limit && chars[at] == END_OF_FILE) {
      at++;
    }
    if (at == limit) {
      return ended ? Outcome.COMPLETE : Outcome.CUT_OFF;
    }
    char c = chars[at];
    if (c == delimiter) {
      at++;
      return Outcome.ANOTHER_CELL;
    }
    if (c != '\n' && c != '\r') {
      return Outcome.BROKEN;
    }
    if (c == '\r' && at + 1 == limit && !ended) {
      return Outcome.CUT_OFF;
    }
    at += c == '\r' && at + 1 < limit && chars[at + 1] == '\n' ? 2 : 1;
    lineEnds++;
    return Outcome.COMPLETE;
  }
}
