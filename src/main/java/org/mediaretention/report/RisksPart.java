package org.mediaretention.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The candidates to look at before the policy is carried out.
 *
 * @param largest those that there are, the largest first; the summary shows them
 * @param risks all of them; the appendix shows them
 * @param unknown how many risks the facts of this audit cannot tell
 */
record RisksPart(Table largest, Table risks, long unknown) {

  static RisksPart of(Findings findings) {
    boolean measured = findings.measured();
    SizeUnit unit = SizeUnit.forPartsOf(findings.amounts().total().bytes());
    List<String> columns = new ArrayList<>(List.of("Risk", "Entries", "Hours"));
    if (measured) {
      columns.add("Freed, " + unit.label());
    }
    List<Table.Row> rows = new ArrayList<>();
    for (Concern concern : Concern.values()) {
      rows.add(row(concern, findings, unit));
    }
    return new RisksPart(
        largest(findings, columns, unit),
        new Table(
            "Candidates to look at before anything is done; an entry may be in several rows",
            columns,
            rows,
            Optional.empty()),
        Stream.of(Concern.values()).filter(concern -> concern.isUnknown(findings.plan())).count());
  }

  private static Table largest(Findings findings, List<String> columns, SizeUnit unit) {
    List<Table.Row> rows =
        Stream.of(Concern.values())
            .filter(concern -> entries(concern, findings) > 0)
            .sorted(Comparator.comparing(concern -> -entries(concern, findings)))
            .map(concern -> row(concern, findings, unit).inBrief())
            .toList();
    return new Table("Candidates at risk", columns, rows, Optional.empty());
  }

  private static long entries(Concern concern, Findings findings) {
    return findings.concerns().of(concern).entries();
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
