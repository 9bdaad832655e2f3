package org.mediaretention.export;

/** What the cells of a row must look like for a reading of it to be believed. */
final class Plausibility {

  private final Header header;
  private final char delimiter;
  private final ExportDates dates;
  private final boolean epochDates;
  private final RowStart rowStart;
  private final CellText text = new CellText();

  Plausibility(Head head, ExportDates dates) {
    this.header = head.header();
    this.delimiter = head.delimiter();
    this.dates = dates;
    this.epochDates = header.hasEpochDates();
    this.rowStart = new RowStart(head);
  }

  /** Whether every cell of a row could stand in its column. */
  boolean isPlausible(Cells cells) {
    for (int column = 0; column < header.cells(); column++) {
      if (header.columnAt(column) != null && !fits(column, cells.read(column))) {
        return false;
      }
    }
    return true;
  }

  /** Allows cells that could stand in their column. */
  ReadingRule plausibleCells() {
    return this::isPlausible;
  }

  /**
   * Allows a row just as Kaltura's server writes it.
   *
   * <p>A name cannot pretend to be such a row: the server puts the creation date in quotes, because
   * it holds a space, and a quote that a name holds after a comma is doubled.
   */
  ReadingRule cellsAsTheServerWritesThem() {
    return new ReadingRule() {
      @Override
      public boolean allows(int column, char[] chars, int from, int to, byte form) {
        boolean enclosed = form != Cells.BARE;
        return enclosed == PhpQuoting.encloses(chars, from, to, delimiter)
            && isPlausible(column, chars, from, to, form)
            && (column != header.indexOf(Column.CREATED) || isServerDate());
      }

      @Override
      public boolean allowsEnd(char[] chars, int position, int limit) {
        return rowStart.maybeAt(chars, position, limit);
      }
    };
  }

  private boolean isPlausible(int column, char[] chars, int from, int to, byte form) {
    return header.columnAt(column) == null || fits(column, text.load(chars, from, to, form));
  }

  private boolean fits(int column, CellText cell) {
    return switch (header.columnAt(column)) {
      case ID -> EntryId.isOne(cell.trim());
      case CREATED -> dates.epochMillis(cell.trim()) != ExportDates.NOT_A_DATE;
      case PLAYS -> PlayCount.of(cell.trim()) != PlayCount.NOT_A_NUMBER;
      case DURATION ->
          cell.trim().isEmpty() || DurationText.seconds(cell) != DurationText.UNREADABLE;
      case NAME, MEDIA_TYPE, UPDATED, STATUS, OWNER, POLICY, FLAVORS, BYTES_SAVED -> true;
    };
  }

  /** About the cell just read. */
  private boolean isServerDate() {
    return epochDates ? DateText.isEpochSecond(text) : DateText.isUsual(text);
  }
}
