package org.mediaretention.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.mediaretention.policy.Rule;
import org.mediaretention.settings.SummarySettings;

/** The table of totals that decision makers know from the original toolkit. */
final class Summary {

  /** A line of the table: its name and a value for each column. */
  record Line(String metric, List<String> values) {}

  private final boolean flavors;
  private final List<SummaryColumn> columns = new ArrayList<>();

  /**
   * @param amounts of the same candidates
   */
  Summary(SummarySettings settings, boolean flavors, Amounts amounts) {
    this.flavors = flavors;
    for (Rule rule : Rule.values()) {
      columns.add(new SummaryColumn(of(rule), () -> amounts.of(rule), filters(settings)));
    }
    columns.add(new SummaryColumn(entry -> true, amounts::total, filters(settings)));
  }

  private static Predicate<SummaryEntry> of(Rule rule) {
    return entry -> entry.policy().equals(rule.label());
  }

  void add(SummaryEntry entry) {
    columns.forEach(column -> column.add(entry));
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    List<List<SummaryColumn.Value>> values =
        columns.stream().map(column -> column.values(flavors)).toList();
    for (int row = 0; row < values.get(0).size(); row++) {
      int index = row;
      lines.add(
          new Line(
              values.get(0).get(row).metric(),
              values.stream().map(column -> column.get(index).text()).toList()));
    }
    return lines;
  }

  /** Each column has its own, for they remember what they saw. */
  private static List<SummaryFilter> filters(SummarySettings settings) {
    List<SummaryFilter> filters = new ArrayList<>();
    for (String owner : settings.owner()) {
      filters.add(SummaryFilter.ofOwners("Owner == " + owner, o -> o.equals(lower(owner))));
    }
    for (String begin : settings.ownerBeginsWith()) {
      String metric = String.format(Locale.ROOT, "Owner begins with '%s'", begin);
      filters.add(SummaryFilter.ofOwners(metric, owner -> owner.startsWith(lower(begin))));
    }
    for (String end : settings.ownerEndsWith()) {
      String metric = String.format(Locale.ROOT, "Owner ends with '%s'", end);
      filters.add(SummaryFilter.ofOwners(metric, owner -> owner.endsWith(lower(end))));
    }
    for (String part : settings.entryName()) {
      String metric = String.format(Locale.ROOT, "Entry name contains '%s'", part);
      filters.add(SummaryFilter.ofNames(metric, name -> name.contains(lower(part))));
    }
    for (String end : settings.entryNameEndsWith()) {
      String metric = String.format(Locale.ROOT, "Entry name ends with '%s'", end);
      filters.add(SummaryFilter.ofNames(metric, name -> name.endsWith(lower(end))));
    }
    lengths(settings, filters);
    return filters;
  }

  private static void lengths(SummarySettings settings, List<SummaryFilter> filters) {
    for (long n : settings.lengthEquals()) {
      filters.add(
          SummaryFilter.ofLengths(
              String.format(Locale.ROOT, "Duration == %d sec", n), s -> s == n));
    }
    for (long n : settings.lengthLessThan()) {
      String metric = String.format(Locale.ROOT, "Duration < %d sec (>=1)", n);
      filters.add(SummaryFilter.ofLengths(metric, seconds -> seconds >= 1 && seconds < n));
    }
    for (long n : settings.lengthGreaterThan()) {
      filters.add(
          SummaryFilter.ofLengths(String.format(Locale.ROOT, "Duration > %d sec", n), s -> s > n));
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
