package org.mediaretention.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediaretention.policy.Rule;

/** Builds tables of amounts, all in the same columns and in one unit of storage. */
final class AmountTable {

  private final String caption;
  private final boolean measured;
  private final boolean gaps;
  private final SizeUnit unit;
  private final List<String> columns = new ArrayList<>();
  private final List<Table.Row> rows = new ArrayList<>();

  /**
   * @param of what the rows are
   * @param measured whether flavors were asked for
   * @param whole what the rows are parts of
   */
  AmountTable(String caption, String of, boolean measured, Amounts whole) {
    this.caption = caption;
    this.measured = measured;
    this.gaps = measured && whole.total().unmeasured() > 0;
    this.unit = SizeUnit.forPartsOf(whole.total().bytes());
    columns.add(of);
    for (Rule rule : Rule.values()) {
      columns.add(FiguresPart.title(rule));
    }
    columns.addAll(List.of("All entries", "Hours"));
    if (measured) {
      columns.add("Freed (verified), " + unit.label());
    }
    if (gaps) {
      columns.add("Not measured");
    }
  }

  AmountTable row(String title, Amounts amounts) {
    rows.add(Table.Row.of(title, cells(amounts)));
    return this;
  }

  AmountTable row(String title, String note, Amounts amounts) {
    rows.add(new Table.Row(title, note, Optional.empty(), cells(amounts)));
    return this;
  }

  Table table() {
    return new Table(caption, columns, List.copyOf(rows), Optional.empty());
  }

  Table table(Amounts total) {
    Table.Row sum = Table.Row.of("All candidates", cells(total));
    return new Table(caption, columns, List.copyOf(rows), Optional.of(sum));
  }

  private List<Table.Cell> cells(Amounts amounts) {
    List<Table.Cell> cells = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      cells.add(Table.Cell.count(amounts.of(rule).entries()));
    }
    Amount total = amounts.total();
    cells.add(Table.Cell.count(total.entries()));
    cells.add(Table.Cell.hours(total.seconds()));
    if (measured) {
      cells.add(Table.Cell.size(unit, total.bytes()));
    }
    if (gaps) {
      cells.add(Table.Cell.count(total.unmeasured()));
    }
    return cells;
  }
}
