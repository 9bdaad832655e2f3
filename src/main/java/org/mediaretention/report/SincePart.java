package org.mediaretention.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mediaretention.journal.AuditResult;

/** The part of the appendix on what has changed since the last audit of the account. */
record SincePart(List<String> notes, List<Table> tables) {

  static SincePart of(Findings findings) {
    Earlier earlier = findings.comparison().earlier();
    Optional<SinceLast.Changes> changes = findings.comparison().changes();
    if (earlier instanceof Earlier.Missing missing) {
      return new SincePart(List.of(missing.why()), List.of());
    }
    Earlier.Audit audit = (Earlier.Audit) earlier;
    return new SincePart(
        notes(audit, findings),
        List.of(then(changes.orElseThrow(), findings), now(changes.orElseThrow(), findings)));
  }

  private static List<String> notes(Earlier.Audit audit, Findings findings) {
    List<String> notes = new ArrayList<>();
    AuditResult result = audit.result();
    notes.add(
        String.format(
            Locale.ROOT,
            "Compared with the audit %s, as of %s, finished %s.",
            audit.name(),
            Words.day(result.reportDate()),
            findings.words().moment(result.finishedAt())));
    boolean same =
        findings.plan().stripAfter().equals(result.policy().stripAfter())
            && findings.plan().deleteAfter().equals(result.policy().deleteAfter());
    if (!same) {
      notes.add(
          String.format(
              Locale.ROOT,
              "Its policy was different: %s to strip and %s to delete. Some changes may come from that.",
              Words.period(result.policy().stripAfter()),
              Words.period(result.policy().deleteAfter())));
    }
    return notes;
  }

  private static Table then(SinceLast.Changes changes, Findings findings) {
    SizeUnit unit = SizeUnit.forPartsOf(changes.total().bytes());
    List<Table.Row> rows = new ArrayList<>();
    for (Map.Entry<Fate, Amount> fate : changes.then().entrySet()) {
      rows.add(Table.Row.of(fate.getKey().title(), cells(fate.getValue(), unit)));
    }
    return new Table(
        "What became of the candidates of the last audit",
        columns("Then a candidate, now", unit),
        rows,
        Optional.of(Table.Row.of("All candidates then", cells(changes.total(), unit))));
  }

  private static Table now(SinceLast.Changes changes, Findings findings) {
    Amount total = findings.amounts().total();
    SizeUnit unit = SizeUnit.forPartsOf(total.bytes());
    return new Table(
        "Where the candidates of this audit come from",
        columns("Now a candidate", unit),
        List.of(
            Table.Row.of("Carried over from the last audit", cells(changes.carriedOver(), unit)),
            Table.Row.of("New", cells(changes.fresh(), unit))),
        Optional.of(Table.Row.of("All candidates now", cells(total, unit))));
  }

  private static List<String> columns(String of, SizeUnit unit) {
    return List.of(of, "Entries", "Hours", "Freed, " + unit.label(), "Not measured");
  }

  private static List<Table.Cell> cells(Amount amount, SizeUnit unit) {
    return List.of(
        Table.Cell.count(amount.entries()),
        Table.Cell.hours(amount.seconds()),
        Table.Cell.size(unit, amount.bytes()),
        Table.Cell.count(amount.unmeasured()));
  }
}
