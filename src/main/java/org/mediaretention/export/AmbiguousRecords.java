package org.mediaretention.export;

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

  AmbiguousRecords(Head head, Cells cells, ExportDates dates, LookAhead lookAhead) {
    this.header = head.header();
    this.cells = cells;
    this.plausibility = new Plausibility(head, dates);
    this.search = new BackslashSearch(head.delimiter(), header.cells());
    this.lookAhead = lookAhead;
  }

  /**
   * Notes the cells of the record the window begins with.
   *
   * @param strictEnd where it ends by the letter of RFC 4180, if its cells, already noted, are as
   *     many as the header's; else {@link #UNSETTLED}
   * @return where it ends
   */
  int settle(CharWindow window, int strictEnd) {
    BackslashSearch.Reading asWritten = shortest(window, plausibility.cellsAsTheServerWritesThem());
    if (asWritten != null) {
      return note(window, asWritten);
    }
    boolean strict = strictEnd != UNSETTLED && plausibility.isPlausible(cells);
    if (strict && !header.isEnclosedAsPhpDoes()) {
      return strictEnd;
    }
    BackslashSearch.Reading plausible = shortest(window, plausibility.plausibleCells());
    if (plausible != null && (!strict || plausible.end() <= strictEnd)) {
      return note(window, plausible);
    }
    return strictEnd == UNSETTLED ? settleByCount(window) : strictEnd;
  }

  private int settleByCount(CharWindow window) {
    BackslashSearch.Reading any = shortest(window, (column, chars, from, to, form) -> true);
    return any == null ? UNSETTLED : note(window, any);
  }

  private BackslashSearch.Reading shortest(CharWindow window, ReadingRule rule) {
    BackslashSearch.Reading reading = search.shortest(window, rule, lookAhead.reach());
    lookAhead.wasted(search.cost());
    return reading;
  }

  private int note(CharWindow window, BackslashSearch.Reading reading) {
    reading.noteIn(cells, window.chars());
    return reading.end();
  }
}
