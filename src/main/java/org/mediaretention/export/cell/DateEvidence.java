package org.mediaretention.export.cell;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * What the dates of a file tell of the order of day and month in it.
 *
 * <p>The order is that of the whole file: the program that wrote it wrote all its dates alike. One
 * date with a day after the 12th shows it; those that can be read either way follow.
 */
public final class DateEvidence {

  private static final int LATEST_SLASH = 2;

  private final BiPredicate<Instant, Instant> alike;
  private Seen monthFirst;
  private Seen dayFirst;
  private Seen either;
  private Seen decisive;

  /** A cell of a row. */
  private record Seen(String column, String value, long line) {

    private String inWords() {
      return String.format(Locale.ROOT, "%s \"%s\" on line %d", column, value, line);
    }
  }

  /**
   * @param alike whether it makes no difference which of two creation dates is the right one
   */
  public DateEvidence(BiPredicate<Instant, Instant> alike) {
    this.alike = alike;
  }

  /** Evidence of a file of which nothing hinges on a date. */
  public static DateEvidence ofMereDates() {
    return new DateEvidence((one, other) -> true);
  }

  /**
   * Takes note of a cell with a date, or with none.
   *
   * @param column its name
   * @param decides whether ages are counted from it
   */
  public void note(String column, boolean decides, CellText cell, long line, ExportDates dates) {
    if (!hasAnOrder(cell)) {
      return;
    }
    long month = dates.epochMillis(cell, DateOrder.MONTH_FIRST);
    long day = dates.epochMillis(cell, DateOrder.DAY_FIRST);
    if (month == day) {
      return;
    }
    if (day == ExportDates.NOT_A_DATE) {
      monthFirst = monthFirst == null ? new Seen(column, cell.toString(), line) : monthFirst;
    } else if (month == ExportDates.NOT_A_DATE) {
      dayFirst = dayFirst == null ? new Seen(column, cell.toString(), line) : dayFirst;
    } else {
      either = either == null ? new Seen(column, cell.toString(), line) : either;
      if (decides && decisive == null && !isAlike(month, day)) {
        decisive = new Seen(column, cell.toString(), line);
      }
    }
  }

  private boolean isAlike(long month, long day) {
    return alike.test(Instant.ofEpochMilli(month), Instant.ofEpochMilli(day));
  }

  /** Whether the cell begins with one or two characters and a slash. */
  private static boolean hasAnOrder(CellText cell) {
    for (int i = 1; i <= LATEST_SLASH; i++) {
      if (i < cell.length() && cell.charAt(i) == '/') {
        return true;
      }
    }
    return false;
  }

  /**
   * The order of the file; empty when every date in it is the same in both.
   *
   * @param file its name
   * @param set the order that is set, which holds whatever the file shows
   * @throws UnreadableExport when the file shows both orders; and when it shows none although
   *     something hinges on it
   */
  public Optional<DateOrder> order(String file, Optional<DateOrder> set) throws UnreadableExport {
    if (monthFirst == null && dayFirst == null && either == null) {
      return Optional.empty();
    }
    if (set.isPresent()) {
      return set;
    }
    if (monthFirst != null && dayFirst != null) {
      throw new UnreadableExport(
          String.format(
              Locale.ROOT,
              "%s has dates with the day first, such as %s, and with the month first, such as %s: bring all its dates into one order",
              file,
              dayFirst.inWords(),
              monthFirst.inWords()));
    }
    if (dayFirst != null) {
      return Optional.of(DateOrder.DAY_FIRST);
    }
    if (monthFirst == null && decisive != null) {
      throw new UnreadableExport(
          String.format(
              Locale.ROOT,
              "No date of %s shows whether the day or the month comes first, and the age of entries hinges on it, such as with %s: set exports.date-order to day-first or month-first",
              file,
              decisive.inWords()));
    }
    return Optional.of(DateOrder.MONTH_FIRST);
  }
}
