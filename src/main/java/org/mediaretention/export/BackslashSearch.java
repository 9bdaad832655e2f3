package org.mediaretention.export;

import com.carrotsearch.hppc.LongHashSet;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import org.mediaretention.export.cell.Cells;

/**
 * Finds the shortest reading of a record as PHP's fputcsv may have written it.
 *
 * <p>It doubles a quote inside quotes, but not after a backslash; so a single quote after a
 * backslash may belong to the cell or close it. All readings go on side by side, the one that is
 * behind first, so that the first to be complete is the shortest: a hostile name cannot make a
 * record swallow the rows after it.
 */
final class BackslashSearch {

  /** How far a record with an ambiguous quote may go on. */
  static final int REACH = 1 << 16;

  /** Keeps the memory of a search in proportion to the characters it may look at. */
  private static final int COST_OF_A_STEP = 16;

  private static final int BUDGET_FOR_NEXT_ROW = 1 << 14;

  /** A cell of a reading, after the cells before it. */
  record Cell(Cell before, int column, int from, int to, byte form) {}

  /** A complete reading: its last cell, and where the next record begins. */
  record Reading(Cell last, int end) {

    void noteIn(Cells cells, char[] chars) {
      Deque<Cell> inOrder = new ArrayDeque<>();
      for (Cell cell = last; cell != null; cell = cell.before()) {
        inOrder.addFirst(cell);
      }
      cells.clear(chars);
      inOrder.forEach(cell -> cells.add(cell.from(), cell.to(), cell.form()));
    }
  }

  private enum Place {
    AT_CELL,
    IN_QUOTES,
    COMPLETE
  }

  /** A reading so far: where it is, and the position of the quote it is in. */
  private record Step(int at, int order, Place place, Cell before, int quote) {}

  private final char delimiter;
  private final int columns;
  private final PriorityQueue<Step> steps =
      new PriorityQueue<>(Comparator.comparingInt(Step::at).thenComparingInt(Step::order));
  private final LongHashSet cellsBegun = new LongHashSet();
  private ReadingRule rule;
  private boolean beforeRow;
  private char[] chars;
  private int limit;
  private boolean ended;
  private int order;
  private int cost;

  BackslashSearch(char delimiter, int columns) {
    this.delimiter = delimiter;
    this.columns = columns;
  }

  /**
   * The shortest reading of the record the window begins with.
   *
   * @param cells what its cells must satisfy
   * @param rowMustFollow whether only the end of the text or a row like it may come after it
   * @param budget how many characters the search may look at
   * @return null if there is no such reading
   */
  Reading shortest(CharWindow window, ReadingRule cells, boolean rowMustFollow, int budget) {
    rule = cells;
    beforeRow = rowMustFollow;
    chars = window.chars();
    limit = Math.min(window.limit(), window.start() + REACH);
    ended = window.ended() && limit == window.limit();
    return shortest(window.start(), budget);
  }

  private Reading shortest(int start, int budget) {
    steps.clear();
    cellsBegun.clear();
    order = 0;
    cost = 0;
    add(start, Place.AT_CELL, null, -1);
    while (!steps.isEmpty() && cost < budget) {
      Step step = steps.poll();
      if (step.place() == Place.COMPLETE) {
        return new Reading(step.before(), step.at());
      }
      int reached = step.place() == Place.AT_CELL ? beginCell(step) : goOnInQuotes(step);
      cost += COST_OF_A_STEP + reached - step.at();
    }
    return null;
  }

  /** How many characters the last search looked at. */
  int cost() {
    return cost;
  }

  private void add(int at, Place place, Cell before, int quote) {
    steps.add(new Step(at, order++, place, before, quote));
  }

  private int beginCell(Step step) {
    int from = step.at();
    if (!cellsBegun.add((long) from * columns + column(step.before()))) {
      return from;
    }
    if (from < limit && chars[from] == '"') {
      return goOnInQuotes(new Step(from + 1, 0, Place.IN_QUOTES, step.before(), from));
    }
    int to = from;
    while (to < limit && chars[to] != delimiter && !isLineEnd(to)) {
      to++;
    }
    close(step.before(), from, to, Cells.BARE, to);
    return to;
  }

  private int goOnInQuotes(Step step) {
    int position = step.at();
    while (position < limit) {
      if (chars[position] != '"') {
        position++;
      } else if (chars[position - 1] == '\\' && position - 1 > step.quote()) {
        close(step, position);
        add(position + 1, Place.IN_QUOTES, step.before(), step.quote());
        return position;
      } else if (position + 1 < limit && chars[position + 1] == '"') {
        position += 2;
      } else {
        close(step, position);
        return position;
      }
    }
    return position;
  }

  private void close(Step step, int quote) {
    int after = quote + 1;
    while (after < limit && chars[after] == StrictScanner.END_OF_FILE) {
      after++;
    }
    close(step.before(), step.quote() + 1, quote, Cells.BACKSLASHED, after);
  }

  private void close(Cell before, int from, int to, byte form, int after) {
    int column = column(before);
    boolean last = column + 1 == columns;
    if (!isCellEnd(after, last) || !rule.allows(column, chars, from, to, form)) {
      return;
    }
    Cell cell = new Cell(before, column, from, to, form);
    if (!last) {
      add(after + 1, Place.AT_CELL, cell, -1);
      return;
    }
    int end = afterLineEnd(after);
    if (!beforeRow || isRowAt(end)) {
      add(end, Place.COMPLETE, cell, -1);
    }
  }

  private static int column(Cell before) {
    return before == null ? 0 : before.column() + 1;
  }

  private boolean isRowAt(int position) {
    int start = position;
    while (start < limit && isLineEnd(start)) {
      start++;
    }
    if (start == limit) {
      return ended;
    }
    BackslashSearch next = new BackslashSearch(delimiter, columns);
    next.rule = rule;
    next.chars = chars;
    next.limit = limit;
    next.ended = ended;
    Reading reading = next.shortest(start, BUDGET_FOR_NEXT_ROW);
    cost += next.cost;
    return reading != null;
  }

  private boolean isCellEnd(int position, boolean last) {
    if (position == limit) {
      return last && ended;
    }
    return last ? isLineEnd(position) : chars[position] == delimiter;
  }

  private boolean isLineEnd(int position) {
    return chars[position] == '\n' || chars[position] == '\r';
  }

  private int afterLineEnd(int position) {
    boolean two = position + 1 < limit && chars[position] == '\r' && chars[position + 1] == '\n';
    return Math.min(limit, position + (two ? 2 : 1));
  }
}
