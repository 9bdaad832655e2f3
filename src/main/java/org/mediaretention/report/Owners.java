package org.mediaretention.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mediaretention.policy.Rule;

/** Who owns the candidates, those with most bytes first; for notices, and for the page. */
record Owners(List<Owner> all) {

  /** One of them, by the name that the export has. */
  record Owner(String name, Amounts amounts) {

    private long bytes() {
      return amounts.total().bytes();
    }

    private long entries() {
      return amounts.total().entries();
    }
  }

  private static final Comparator<Owner> ORDER =
      Comparator.comparingLong(Owner::bytes)
          .thenComparingLong(Owner::entries)
          .reversed()
          .thenComparing(Owner::name);

  static Owners of(Breakdown<String> byOwner) {
    List<Owner> owners = new ArrayList<>();
    for (Map.Entry<String, Amounts> part : byOwner.parts().entrySet()) {
      owners.add(new Owner(part.getKey(), part.getValue()));
    }
    owners.sort(ORDER);
    return new Owners(owners);
  }

  /** Hours have two decimals, so their sum may differ from the total by rounding. */
  void writeTo(Path path) throws IOException {
    try (CsvFile file = new CsvFile(path, columns())) {
      for (Owner owner : all) {
        List<Object> row = new ArrayList<>();
        row.add(owner.name());
        for (Rule rule : Rule.values()) {
          add(row, owner.amounts().of(rule));
        }
        add(row, owner.amounts().total());
        row.add(owner.amounts().total().unmeasured());
        file.row(row.toArray());
      }
    }
  }

  private static String[] columns() {
    List<String> columns = new ArrayList<>();
    columns.add("owner");
    for (Rule rule : Rule.values()) {
      columns.add("entries_" + rule.label());
      columns.add("hours_" + rule.label());
      columns.add("bytes_" + rule.label());
    }
    columns.addAll(List.of("entries", "hours", "bytes", "entries_unmeasured"));
    return columns.toArray(String[]::new);
  }

  private static void add(List<Object> row, Amount amount) {
    row.add(amount.entries());
    row.add(Words.plainHours(amount.seconds()));
    row.add(amount.bytes());
  }
}
