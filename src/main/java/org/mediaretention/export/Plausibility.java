package org.mediaretention.export;

import org.mediaretention.export.cell.CellText;
import org.mediaretention.export.cell.Cells;
import org.mediaretention.export.cell.DateText;
import org.mediaretention.export.cell.DurationText;
import org.mediaretention.export.cell.EntryId;
import org.mediaretention.export.cell.ExportDates;
import org.mediaretention.export.cell.PhpQuoting;
import org.mediaretention.export.cell.PlayCount;

/** What the cells of a row must look like for a reading of it to be believed. */
final class Plausibility {

  private static final int MAX_LENGTH_CHECKED = 100;

  private final Header header;
  private final char delimiter;
  private final ExportDates dates;
  private final boolean epochDates;
  private final CellText text = new CellText();

  Plausibility(Head head, ExportDates dates) {
    this.header = head.header();
    this.delimiter = head.delimiter();
    this.dates = dates;
    this.epochDates = header.hasEpochDates();
  }

  /** Whether every cell of a row could stand in its column. */
  boolean isPlausible(Cells cells) {
    for (int column = 0; column < header.cells(); column++) {
      Column known = header.columnAt(column);
      if (known != null && known.isChecked() && !fits(known, cells.read(column))) {
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
    return (column, chars, from, to, form) ->
        isEnclosedAsPhpDoes(chars, from, to, form)
            && isPlausible(column, chars, from, to, form)
            && (column != header.indexOf(Column.CREATED) || isServerDate());
  }

  private boolean isEnclosedAsPhpDoes(char[] chars, int from, int to, byte form) {
    // Spares a long name with many ambiguous quotes from being looked through for each of them.
    boolean backslashAtEnd = to > from && chars[to - 1] == '\\';
    return (form != Cells.BARE)
        == (backslashAtEnd || PhpQuoting.encloses(chars, from, to, delimiter));
  }

  private boolean isPlausible(int column, char[] chars, int from, int to, byte form) {
    Column known = header.columnAt(column);
    if (known == null || !known.isChecked()) {
      return true;
    }
    return to - from <= MAX_LENGTH_CHECKED && fits(known, text.load(chars, from, to, form));
  }

  private boolean fits(Column column, CellText cell) {
    return switch (column) {
      case ID -> EntryId.isOne(cell.trim());
      case CREATED -> dates.isDate(cell.trim());
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
