package org.mediaretention.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mediaretention.journal.RowOutcome;
import org.mediaretention.policy.Rule;

/** The four figures, which the summary shows, and what they sum to, which the appendix shows. */
record FiguresPart(List<Figure> figures, Table totals, List<String> notes) {

  /**
   * One of the four.
   *
   * @param size in words; the verified bytes in {@code bytes}, empty when not measured
   * @param range the estimate, when some entries are not measured; else empty
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

  static FiguresPart of(Findings findings) {
    List<Figure> figures = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      figures.add(figure(rule, findings));
    }
    figures.add(
        new Figure(
            "Undecided",
            "Nothing can be concluded about them; they stay as they are.",
            findings.account().counts().count(RowOutcome.UNDECIDED),
            findings.figures().undecidedSeconds(),
            "not measured",
            "",
            ""));
    return new FiguresPart(figures, totals(findings), notes(findings));
  }

  /** What a rule names, in the words of the page. */
  static String title(Rule rule) {
    return switch (rule) {
      case TWO_YEAR -> "Flavors to strip";
      case FOUR_YEAR -> "Entries to delete";
      case NONREADY -> "Entries that never became ready";
    };
  }

  private static String meaning(Rule rule) {
    return switch (rule) {
      case TWO_YEAR -> "They keep the uploaded file and lose the copies (flavors) made from it.";
      case FOUR_YEAR -> "The whole entry would be deleted.";
      case NONREADY -> "They cannot be played, and would be deleted.";
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

  /** What else there is to say of a size that some entries are missing from; may be empty. */
  static String range(Savings savings, Amount amount, boolean measured) {
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
    return new Table("Entries, hours and bytes by rule", columns, rows, Optional.of(total));
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
    return notes;
  }
}
