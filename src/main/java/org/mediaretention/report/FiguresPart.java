package org.mediaretention.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mediaretention.journal.RowOutcome;
import org.mediaretention.policy.Rule;
import org.mediaretention.settings.ReportSettings;

/** The second part of the report: the four figures, and what they sum to. */
record FiguresPart(List<Figure> figures, Table totals, List<String> notes) {

  /**
   * One of the four.
   *
   * @param size in words; the verified bytes in {@code bytes}, empty when not measured
   * @param range what else there is to say of the size; may be empty
   */
  record Figure(
      String title,
      String meaning,
      long entries,
      long seconds,
      String size,
      String bytes,
      String range) {

    String count() {
      return Words.count(entries);
    }

    String hours() {
      return Words.hours(seconds);
    }
  }

  private static final long TIB = 1L << 40;

  static FiguresPart of(Findings findings) {
    List<Figure> figures = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      figures.add(figure(rule, findings));
    }
    figures.add(
        new Figure(
            "Not decided",
            "Nothing may be concluded about them; they stay as they are.",
            findings.account().counts().count(RowOutcome.UNDECIDED),
            findings.figures().undecidedSeconds(),
            "not measured",
            "",
            ""));
    return new FiguresPart(figures, totals(findings), notes(findings));
  }

  /** What is meant by a rule, in two or three words. */
  static String title(Rule rule) {
    return switch (rule) {
      case TWO_YEAR -> "Flavors may go";
      case FOUR_YEAR -> "May be deleted";
      case NONREADY -> "Never ready";
    };
  }

  private static String meaning(Rule rule) {
    return switch (rule) {
      case TWO_YEAR ->
          "They keep the file that was uploaded and lose the copies (flavors) made from it.";
      case FOUR_YEAR -> "The whole entry may be deleted.";
      case NONREADY -> "They cannot be played, and may be deleted.";
    };
  }

  private static Figure figure(Rule rule, Findings findings) {
    Amount amount = findings.amounts().of(rule);
    boolean known = findings.measured() && (amount.measured() > 0 || amount.entries() == 0);
    return new Figure(
        title(rule),
        meaning(rule),
        amount.entries(),
        amount.seconds(),
        known ? SizeUnit.text(amount.bytes()) : "not measured",
        known ? Long.toString(amount.bytes()) : "",
        range(Savings.of(findings.amounts(), rule), amount, findings.measured()));
  }

  private static String range(Savings savings, Amount amount, boolean measured) {
    if (!measured || amount.unmeasured() == 0) {
      return "";
    }
    return savings
        .estimated()
        .map(
            estimated ->
                String.format(
                    Locale.ROOT,
                    "verified, to about %s (%s not measured)",
                    SizeUnit.text(estimated),
                    Words.entries(amount.unmeasured())))
        .orElse(String.format(Locale.ROOT, "%s not measured", Words.entries(amount.unmeasured())));
  }

  private static Table totals(Findings findings) {
    boolean measured = findings.measured();
    List<String> columns = new ArrayList<>(List.of("Rule", "Entries", "Hours"));
    if (measured) {
      columns.addAll(List.of("Verified bytes", "Not measured", "Bytes with estimate"));
    }
    List<Table.Row> rows = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      Amount amount = findings.amounts().of(rule);
      rows.add(row(title(rule), amount, Savings.of(findings.amounts(), rule), measured));
    }
    Table.Row total =
        row("All candidates", findings.amounts().total(), Savings.of(findings.amounts()), measured);
    return new Table("The candidates, to the unit", columns, rows, Optional.of(total));
  }

  private static Table.Row row(String title, Amount amount, Savings savings, boolean measured) {
    List<Table.Cell> cells = new ArrayList<>();
    cells.add(Table.Cell.count(amount.entries()));
    cells.add(Table.Cell.hours(amount.seconds()));
    if (measured) {
      cells.add(Table.Cell.count(savings.verified()));
      cells.add(Table.Cell.count(amount.unmeasured()));
      cells.add(savings.estimated().map(Table.Cell::count).orElse(Table.Cell.NOT_KNOWN));
    }
    return Table.Row.of(title, cells);
  }

  private static List<String> notes(Findings findings) {
    List<String> notes = new ArrayList<>();
    if (!findings.measured()) {
      notes.add("The storage of the candidates was not asked for in this audit (audit.flavors).");
      return notes;
    }
    notes.add(
        "Storage is given in binary units: 1 TiB (tebibyte) is 1,024 GiB (gibibytes), or 1,099,511,627,776 bytes; summary.csv calls it TB. Verified bytes are those of flavors that Kaltura listed.");
    if (findings.amounts().total().unmeasured() > 0) {
      notes.add(
          "Where some entries could not be measured, the verified bytes are the least that is freed. The estimate adds, for each entry that was not measured, the mean of the measured entries of the same rule.");
    }
    cost(findings).ifPresent(notes::add);
    return notes;
  }

  private static Optional<String> cost(Findings findings) {
    ReportSettings settings = findings.settings();
    long bytes = findings.amounts().total().bytes();
    return settings
        .costPerTbYear()
        .map(
            price ->
                String.format(
                    Locale.ROOT,
                    "At %s per TiB and year (report.cost-per-tb-year), the verified bytes cost about %s a year.",
                    price.toPlainString(),
                    money(price, bytes)));
  }

  private static String money(BigDecimal price, long bytes) {
    BigDecimal cost =
        price
            .multiply(BigDecimal.valueOf(bytes))
            .divide(BigDecimal.valueOf(TIB), 0, RoundingMode.HALF_EVEN);
    return String.format(Locale.ROOT, "%,.0f", cost);
  }
}
