package org.mediaretention.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import org.mediaretention.export.cell.Cells;
import org.mediaretention.export.cell.ExportDates;

/** Cuts the rows of an export into cells, and lets no broken row take others with it. */
final class RecordReader implements Closeable {

  /** What came next. */
  enum Found {
    ROW,
    BROKEN_ROW,
    NOTHING
  }

  private static final int MAX_TEXT_LENGTH = 500;
  private static final String TOO_LONG =
      "is longer than " + CharWindow.MAX_RECORD_LENGTH + " characters";

  private final String file;
  private final CharWindow window;
  private final Header header;
  private final Cells cells;
  private final StrictScanner scanner;
  private final AmbiguousRecords ambiguous;
  private final Plausibility plausibility;
  private final RowStart rowStart;
  private final LookAhead lookAhead = new LookAhead();
  private StrictScanner.Outcome outcome;
  private long emptyRows;
  private Found found;
  private long line;
  private String reason;
  private String brokenText;
  private int from;
  private int to;

  RecordReader(String file, CharWindow window, Head head, ExportDates dates) {
    this.file = file;
    this.window = window;
    this.header = head.header();
    this.cells = new Cells(header.cells());
    this.scanner = new StrictScanner(head.delimiter(), cells);
    this.rowStart = new RowStart(head);
    this.plausibility = new Plausibility(head, dates);
    this.ambiguous = new AmbiguousRecords(head, cells, plausibility, lookAhead);
  }

  Found next() throws IOException {
    if (!findRow()) {
      return Found.NOTHING;
    }
    brokenText = null;
    if (scanner.sawBackslashQuote()) {
      return settle();
    }
    if (outcome != StrictScanner.Outcome.COMPLETE) {
      return rejectLine();
    }
    boolean fits = cells.fit(header.cells());
    if (scanner.lineEnds() > 1 && reachesOverARow(fits)) {
      return rejectLine();
    }
    take(scanner.end(), scanner.lineEnds());
    return fits ? Found.ROW : reject(wrongCount());
  }

  /** Scans the next row that holds anything. */
  private boolean findRow() throws IOException {
    while (window.skipBlankLines()) {
      line = window.line();
      outcome = scanner.scan(window, lookAhead.reach());
      if (outcome != StrictScanner.Outcome.COMPLETE
          || !EmptyRow.is(window.chars(), window.start(), scanner.end())) {
        return true;
      }
      emptyRows++;
      take(scanner.end(), scanner.lineEnds());
    }
    return false;
  }

  /** How many rows that hold nothing were left out so far. */
  long emptyRows() {
    return emptyRows;
  }

  /** Whether a quote that was never closed is closed by a quote of another row. */
  private boolean reachesOverARow(boolean fits) {
    return rowStart.isWithin(window.chars(), window.start(), scanner.end())
        && !(fits && plausibility.isPlausible(cells));
  }

  /** Whether {@link #take()} has something to take. */
  boolean hasNext() {
    if (found == null) {
      found = nextUnchecked();
    }
    return found != Found.NOTHING;
  }

  /** What came next, for iterators. */
  Found take() {
    if (!hasNext()) {
      throw new NoSuchElementException(file + " has no more rows");
    }
    Found taken = found;
    found = null;
    return taken;
  }

  private Found nextUnchecked() {
    try {
      return next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The line on which what was found begins. */
  long line() {
    return line;
  }

  /** The cells of a row; good until the next. */
  Cells cells() {
    return cells;
  }

  /** The broken row that was found. */
  RejectedRow broken() {
    return rejected(reason);
  }

  /** The row that was found, with a reason why it is not taken. */
  RejectedRow rejected(String why) {
    String text = brokenText == null ? text(from, withoutLineEnd(to)) : brokenText;
    return new RejectedRow(file, line, why, text);
  }

  private Found settle() throws IOException {
    window.ensure(BackslashSearch.REACH);
    // Again, because the window may have moved.
    outcome = scanner.scan(window, lookAhead.reach());
    lookAhead.wasted(scanner.end() - window.start());
    boolean fits = outcome == StrictScanner.Outcome.COMPLETE && cells.fit(header.cells());
    int end = ambiguous.settle(window, fits ? scanner.end() : AmbiguousRecords.UNSETTLED);
    if (end == AmbiguousRecords.UNSETTLED) {
      return rejectLine();
    }
    take(end, window.lineEndsBefore(end));
    return Found.ROW;
  }

  private void take(int end, long lineEnds) {
    from = window.start();
    to = end;
    window.advance(end, lineEnds);
    lookAhead.read(end - from);
  }

  private Found reject(String why) {
    reason = why;
    return Found.BROKEN_ROW;
  }

  private Found rejectLine() throws IOException {
    Found found = reject(why(outcome));
    lookAhead.wasted(scanner.end() - window.start());
    window.ensure(MAX_TEXT_LENGTH + 1);
    brokenText = text(window.start(), window.lineEnd());
    lookAhead.read(window.skipLine());
    return found;
  }

  private String why(StrictScanner.Outcome outcome) {
    return switch (outcome) {
      case COMPLETE ->
          cells.fit(header.cells()) ? why(StrictScanner.Outcome.NEVER_CLOSED) : wrongCount();
      case BROKEN -> "a quoted cell goes on after its closing quote";
      case NEVER_CLOSED -> "a quoted cell is never closed";
      case CUT_OFF, ANOTHER_CELL ->
          scanner.isWithinQuotes() ? why(StrictScanner.Outcome.NEVER_CLOSED) : TOO_LONG;
    };
  }

  private String wrongCount() {
    String count = cells.count() == 1 ? "has 1 cell" : "has " + cells.count() + " cells";
    return count + " where the header has " + header.cells();
  }

  private int withoutLineEnd(int end) {
    char[] chars = window.chars();
    int position = end;
    if (position > from && chars[position - 1] == '\n') {
      position--;
    }
    return position > from && chars[position - 1] == '\r' ? position - 1 : position;
  }

  private String text(int begin, int end) {
    int cut = Math.min(end, begin + MAX_TEXT_LENGTH);
    boolean halved = cut < end && Character.isHighSurrogate(window.chars()[cut - 1]);
    return new String(window.chars(), begin, (halved ? cut - 1 : cut) - begin);
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
