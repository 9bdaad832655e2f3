package org.mediaretention.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediaretention.journal.AuditKind;
import org.mediaretention.journal.AuditResult;
import org.mediaretention.journal.Counts;
import org.mediaretention.journal.ExportRole;
import org.mediaretention.journal.Plan;
import org.mediaretention.journal.RowOutcome;

/** The part of the appendix that says what was audited, by which policy, and what came of it. */
record AuditedPart(List<Fact> facts, List<String> policy, Table rows) {

  static AuditedPart of(Findings findings) {
    return new AuditedPart(
        facts(findings),
        policy(findings.plan()),
        rows(findings.plan(), findings.account().counts()));
  }

  private static List<Fact> facts(Findings findings) {
    Words words = findings.words();
    AuditResult account = findings.account();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            "Audited",
            String.format(
                Locale.ROOT,
                "%s to %s",
                words.moment(findings.plan().startedAt()),
                words.moment(account.finishedAt()))));
    for (Plan.Input input : account.inputs()) {
      facts.add(
          new Fact(
              "Input",
              String.format(
                  Locale.ROOT, "%s, %s", name(input), Words.count(input.rows(), "row", "rows"))));
    }
    facts.add(new Fact("Program", "Media Retention " + findings.plan().version()));
    return facts;
  }

  /** What an input is called on the page. */
  static String name(Plan.Input input) {
    return input.role() == ExportRole.ACCOUNT ? "the account" : input.file();
  }

  private static List<String> policy(Plan plan) {
    if (plan.kind().decides()) {
      return PolicyWords.of(plan).sentences();
    }
    return List.of(
        "This audit began with a list of candidates. The rule of each entry is taken from the list; it was not decided again.",
        plan.kind() == AuditKind.CANDIDATES
            ? "Kaltura was asked whether the entries still exist, and how much storage they take."
            : "Kaltura was not asked; the storage is taken from the list as well.");
  }

  private static Table rows(Plan plan, Counts counts) {
    String input = name(plan.inputs().get(0));
    List<Table.Row> rows =
        Stream.of(RowOutcome.values())
            .map(outcome -> Outcome.of(outcome, counts.count(outcome)))
            .sorted(Comparator.comparing(Outcome::position))
            .map(Outcome::row)
            .toList();
    return new Table(
        String.format(
            Locale.ROOT, "Rows in, rows out: every row of %s is accounted for once", input),
        List.of("Outcome", "Rows"),
        rows,
        Optional.of(Table.Row.of("Rows of " + input, List.of(Table.Cell.count(counts.rows())))));
  }

  /**
   * A line of the table of the rows by their outcome.
   *
   * @param position among the lines
   * @param file that lists the rows; empty for none
   */
  private record Outcome(int position, String title, String file, long count) {

    static Outcome of(RowOutcome outcome, long count) {
      return switch (outcome) {
        case CANDIDATE -> new Outcome(1, "Candidates: a rule names them", "candidates.csv", count);
        case UNDECIDED -> new Outcome(2, "Undecided", "undecided.csv", count);
        case TOO_YOUNG -> new Outcome(3, "Too young for any rule", "", count);
        case WATCHED -> new Outcome(4, "Watched recently enough", "", count);
        case POLICY_GAP -> new Outcome(5, "In the policy gap: no rule covers them", "", count);
        case NONREADY_EXCLUDED ->
            new Outcome(6, "Not ready, and left out by the settings", "", count);
        case EXEMPT -> new Outcome(7, "Exempt: kept for longer", "exempt.csv", count);
        case GONE -> new Outcome(8, "Deleted in the meantime, or unknown to Kaltura", "", count);
        case RECYCLED -> new Outcome(9, "In the recycle bin", "", count);
        case REJECTED -> new Outcome(10, "Cannot be read", "rejected.csv", count);
        case DUPLICATE -> new Outcome(11, "Rows that repeat an entry", "", count);
      };
    }

    Table.Row row() {
      Optional<String> listed = Optional.of(file).filter(name -> !name.isEmpty() && count > 0);
      return new Table.Row(title, "", listed, List.of(Table.Cell.count(count)));
    }
  }
}
