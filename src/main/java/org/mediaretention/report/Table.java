package org.mediaretention.report;

import java.util.List;
import java.util.Optional;

/**
 * A table of the page: the first column names a row, the others are numbers.
 *
 * @param total the row below the line
 */
record Table(String caption, List<String> columns, List<Row> rows, Optional<Row> total) {

  /**
   * One row.
   *
   * @param file beside the page that lists what is counted
   * @param note what else there is to say of it; may be empty
   */
  record Row(String title, String note, Optional<String> file, List<Cell> cells) {

    static Row of(String title, List<Cell> cells) {
      return new Row(title, "", Optional.empty(), cells);
    }

    /** The same in one line. */
    Row inBrief() {
      return Row.of(title, cells);
    }
  }

  /**
   * One number.
   *
   * @param exact the number itself in its smallest unit; empty for what is not known
   */
  record Cell(String text, String exact) {

    static final Cell NOT_KNOWN = new Cell("not known", "");

    static Cell count(long number) {
      return new Cell(Words.count(number), Long.toString(number));
    }

    static Cell hours(long seconds) {
      return new Cell(Words.hours(seconds), Long.toString(seconds));
    }

    static Cell size(SizeUnit unit, long bytes) {
      return new Cell(unit.number(bytes), Long.toString(bytes));
    }
  }
}
