package org.mediaretention.disposition.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mediaretention.disposition.Refused;
import org.mediaretention.export.Table;
import org.mediaretention.export.cell.UnreadableExport;

/**
 * The rows of candidates.csv that a person left in a copy of it. Rows may be missing and stand in
 * another order, and a spreadsheet may have written the copy; nothing else may differ.
 */
public final class ApprovedRows {

  private static final String ID = "entry_id";

  private ApprovedRows() {}

  /**
   * The entries that are still in the list.
   *
   * @param candidates the file of the audit
   * @param list the copy
   * @throws Refused when a row was added, changed or doubled, with its line and column
   */
  public static Set<String> of(Path candidates, Path list) {
    Table whole = read(candidates);
    Table copy = read(list);
    requireSameColumns(whole, copy);
    Map<String, Table.Row> known = new HashMap<>();
    whole.rows().forEach(row -> known.put(row.cell(ID), row));
    Set<String> left = new HashSet<>();
    for (Table.Row row : copy.rows()) {
      requireSame(copy, row, known.get(row.cell(ID)), whole.columns());
      if (!left.add(row.cell(ID))) {
        throw refused(
            copy, row, ID, String.format(Locale.ROOT, "names %s a second time", row.cell(ID)));
      }
    }
    return left;
  }

  private static Table read(Path file) {
    try {
      return Table.read(file, ID, "policy");
    } catch (UnreadableExport e) {
      throw new Refused(e.getMessage() + ".", e);
    }
  }

  private static void requireSameColumns(Table whole, Table copy) {
    List<String> missing = new ArrayList<>(whole.columns());
    missing.removeAll(copy.columns());
    List<String> added = new ArrayList<>(copy.columns());
    added.removeAll(whole.columns());
    if (!missing.isEmpty() || !added.isEmpty()) {
      throw new Refused(
          String.format(
              Locale.ROOT,
              "%s line 1: the columns are not those of %s (missing: %s; added: %s). Only take rows out.",
              copy.name(),
              whole.name(),
              inWords(missing),
              inWords(added)));
    }
  }

  private static String inWords(List<String> columns) {
    return columns.isEmpty() ? "none" : String.join(", ", columns);
  }

  private static void requireSame(
      Table copy, Table.Row row, Table.Row originalOrNull, List<String> columns) {
    if (originalOrNull == null) {
      throw refused(
          copy,
          row,
          ID,
          String.format(
              Locale.ROOT, "names \"%s\", which is no candidate of the audit", row.cell(ID)));
    }
    for (String column : columns) {
      String is = row.cell(column);
      String was = originalOrNull.cell(column);
      if (!comparable(is).equals(comparable(was))) {
        throw refused(
            copy,
            row,
            column,
            String.format(Locale.ROOT, "holds \"%s\" where the audit wrote \"%s\"", is, was));
      }
    }
  }

  // Spreadsheets change line ends inside a cell, and may take the guard of a formula for their own.
  private static String comparable(String text) {
    return FormulaGuard.plain(text.replace("\r\n", "\n").replace('\r', '\n')).strip();
  }

  private static Refused refused(Table copy, Table.Row row, String column, String what) {
    return new Refused(
        String.format(
            Locale.ROOT,
            "%s line %d column %s %s. Only take rows out; let a spreadsheet import all columns as text.",
            copy.name(),
            row.line(),
            column,
            what));
  }
}
