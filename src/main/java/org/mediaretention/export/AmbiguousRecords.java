package org.mediaretention.export;

import org.mediaretention.export.cell.Cells;

/**
 * Settles how a record with a quote after a backslash was meant.
 *
 * <p>Kaltura's server does not double such a quote; a program that saved the file again did.
 */
final class AmbiguousRecords {

  static final int UNSETTLED = -1;

  private final Header header;
  private final Cells cells;
  private final Plausibility plausibility;
  private final BackslashSearch search;
  private final LookAhead lookAhead;
  private final RowStart rowStart;

  AmbiguousRecords(Head head, Cells cells, Plausibility plausibility, LookAhead lookAhead) {
    this.header = head.header();
    this.cells = cells;
    this.plausibility = plausibility;
    this.search = new BackslashSearch(head.delimiter(), header.cells());
    this.lookAhead = lookAhead;
    this.rowStart = new RowStart(head);
  }

  /**
   * Notes the cells of the record the window begins with.
   *
   * @param strictEnd where it ends by the letter of RFC 4180, if its cells, already noted, are as
   *     many as the header's; else {@link #UNSETTLED}
   * @return where it ends
   */
  int settle(CharWindow window, int strictEnd) {
    BackslashSearch.Reading asWritten = asWritten(window);
    if (asWritten != null) {
      return note(window, asWritten);
    }
    boolean strict = strictEnd != UNSETTLED && plausibility.isPlausible(cells);
    if (strict && !header.isEnclosedAsPhpDoes()) {
      return strictEnd;
    }
    BackslashSearch.Reading plausible = shortest(window, plausibility.plausibleCells(), false);
    if (plausible != null && (!strict || plausible.end() <= strictEnd)) {
      return note(window, plausible);
    }
    return strict ? strictEnd : settleByCount(window, strictEnd);
  }

  /** The next row tells whether the last cell was closed, unless that row is broken. */
  private BackslashSearch.Reading asWritten(CharWindow window) {
    ReadingRule rule = plausibility.cellsAsTheServerWritesThem();
    BackslashSearch.Reading beforeRow = shortest(window, rule, true);
    return beforeRow == null ? shortest(window, rule, false) : beforeRow;
  }

  /** A row of which some cell is wrong: it will be rejected, so it must not reach over others. */
  private int settleByCount(CharWindow window, int strictEnd) {
    BackslashSearch.Reading any =
        strictEnd == UNSETTLED
            ? shortest(window, (column, chars, from, to, form) -> true, false)
            : null;
    int end = any == null ? strictEnd : any.end();
    if (end != UNSETTLED && rowStart.isWithin(window.chars(), window.start(), end)) {
      return UNSETTLED;
    }
    return any == null ? end : note(window, any);
  }

  private BackslashSearch.Reading shortest(
      CharWindow window, ReadingRule rule, boolean rowMustFollow) {
    BackslashSearch.Reading reading =
        search.shortest(window, rule, rowMustFollow, lookAhead.reach());
    lookAhead.wasted(search.cost());
    return reading;
  }

  private int note(CharWindow window, BackslashSearch.Reading reading) {
    reading.noteIn(cells, window.chars());
    return reading.end();
  }
}
