package org.mediaretention.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.mediaretention.journal.AuditResult;
import org.mediaretention.journal.Counts;
import org.mediaretention.journal.RowOutcome;

/** What the log says at the end of an audit: the first parts of the report, and the summary. */
final class ClosingWords {

  private static final String INDENT = "  ";
  private static final List<String> HEADER =
      List.of("summary", "2-year", "4-year", "non-ready", "total");

  private static final Set<RowOutcome> ALWAYS_SHOWN =
      EnumSet.of(RowOutcome.CANDIDATE, RowOutcome.UNDECIDED);

  private ClosingWords() {}

  static List<String> of(Page page, AuditResult account, List<Summary.Line> summary) {
    List<String> lines = new ArrayList<>();
    lines.add(String.format(Locale.ROOT, "Audit %s is %s.", page.audit(), account.verdict()));
    for (VerdictPart.Gap gap : page.verdict().missing()) {
      lines.add(
          String.format(
              Locale.ROOT, "  missing: %s; %s (%s)", gap.what(), gap.consequence(), gap.file()));
    }
    lines.add("");
    Stream.of(page.verdict().facts(), page.audited().facts(), page.freed().facts())
        .flatMap(List::stream)
        .forEach(
            fact -> lines.add(String.format(Locale.ROOT, "  %s: %s", fact.name(), fact.value())));
    lines.add("");
    page.audited().policy().forEach(sentence -> lines.add(INDENT + sentence));
    lines.add("");
    lines.addAll(bill(account.counts()));
    lines.add("");
    lines.addAll(aligned(figures(page.figures())));
    lines.add("");
    lines.addAll(table(summary));
    return lines;
  }

  private static List<List<String>> figures(FiguresPart part) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("figures", "entries", "hours", "freed"));
    for (FiguresPart.Figure figure : part.figures()) {
      String size = (figure.size() + " " + figure.range()).strip();
      rows.add(List.of(figure.title(), figure.count(), figure.hours(), size));
    }
    return rows;
  }

  /** The counts with their sum below, as on a bill; those of nothing are left out. */
  private static List<String> bill(Counts counts) {
    List<List<String>> rows = new ArrayList<>();
    for (RowOutcome outcome : RowOutcome.values()) {
      long count = counts.count(outcome);
      if (count > 0 || ALWAYS_SHOWN.contains(outcome)) {
        rows.add(List.of(name(outcome), number(Long.toString(count))));
      }
    }
    rows.add(List.of("rows", number(Long.toString(counts.rows()))));
    List<String> lines = aligned(rows);
    lines.add(lines.size() - 1, INDENT + "-".repeat(lines.get(0).length() - INDENT.length()));
    return lines;
  }

  private static String name(RowOutcome outcome) {
    return switch (outcome) {
      case DUPLICATE -> "duplicates";
      case REJECTED -> "rejected";
      case TOO_YOUNG -> "too young";
      case WATCHED -> "watched";
      case POLICY_GAP -> "policy gap";
      case NONREADY_EXCLUDED -> "non-ready, excluded";
      case GONE -> "gone";
      case RECYCLED -> "recycled";
      case EXEMPT -> "exempt";
      case CANDIDATE -> "candidates";
      case UNDECIDED -> "undecided";
    };
  }

  private static List<String> table(List<Summary.Line> summary) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    for (Summary.Line line : summary) {
      List<String> row = new ArrayList<>();
      row.add(line.metric());
      line.values().forEach(value -> row.add(number(value)));
      rows.add(row);
    }
    return aligned(rows);
  }

  /** The first column to the left, the others to the right. */
  private static List<String> aligned(List<List<String>> rows) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(INDENT);
      line.append(String.format(Locale.ROOT, "%-" + widths[0] + "s", row.get(0)));
      for (int i = 1; i < columns; i++) {
        line.append(String.format(Locale.ROOT, "  %" + widths[i] + "s", row.get(i)));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static String number(String value) {
    if (value.isEmpty()) {
      return "";
    }
    BigDecimal number = new BigDecimal(value);
    return String.format(Locale.ROOT, "%,." + number.scale() + "f", number);
  }
}
