package org.mediaretention.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fourth part of the report: what would hurt. */
record RisksPart(Table risks) {

  static RisksPart of(Findings findings) {
    boolean measured = findings.measured();
    SizeUnit unit = SizeUnit.forPartsOf(findings.amounts().total().bytes());
    List<String> columns = new ArrayList<>(List.of("What to look at", "Entries", "Hours"));
    if (measured) {
      columns.add("Freed, " + unit.label());
    }
    List<Table.Row> rows = new ArrayList<>();
    for (Concern concern : Concern.values()) {
      rows.add(row(concern, findings, unit));
    }
    return new RisksPart(
        new Table(
            "Candidates to look at before anything is done; an entry may be in several rows",
            columns,
            rows,
            Optional.empty()));
  }

  private static Table.Row row(Concern concern, Findings findings, SizeUnit unit) {
    List<Table.Cell> cells = new ArrayList<>();
    boolean answerable = !concern.isUnknown(findings.plan());
    Amount amount = findings.concerns().of(concern);
    cells.add(answerable ? Table.Cell.count(amount.entries()) : Table.Cell.NOT_KNOWN);
    cells.add(answerable ? Table.Cell.hours(amount.seconds()) : Table.Cell.NOT_KNOWN);
    if (findings.measured()) {
      cells.add(answerable ? Table.Cell.size(unit, amount.bytes()) : Table.Cell.NOT_KNOWN);
    }
    Optional<String> file = Optional.of(concern.file()).filter(name -> amount.entries() > 0);
    return new Table.Row(concern.title(), concern.meaning(), file, cells);
  }
}
