package org.mediaretention.disposition.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mediaretention.disposition.Refused;
import org.mediaretention.export.Table;
import org.mediaretention.export.cell.UnreadableExport;

/**
 * A person keeps an entry.
 *
 * @param until the last day on which it is kept; empty for as long as the row stands
 */
public record Hold(String entryId, String by, Optional<LocalDate> until, String why) {

  /** The file in which the operator keeps them, and which may be edited at any time. */
  public static final String NAME = "holds.csv";

  private static final PlanTable TABLE = new PlanTable("entry_id", "by", "until", "why");

  public static byte[] bytes(List<Hold> holds) throws IOException {
    return TABLE.bytes(holds, Hold::cells);
  }

  /**
   * The holds of a plan; none as long as there is no such file.
   *
   * @throws Refused when a row cannot be read: it may be the one that keeps an entry
   */
  public static List<Hold> read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) == 0) {
      return List.of();
    }
    try {
      List<Hold> holds = new ArrayList<>();
      for (Table.Row row : Table.read(file, "entry_id").rows()) {
        holds.add(of(file, row));
      }
      return List.copyOf(holds);
    } catch (UnreadableExport e) {
      throw new Refused(e.getMessage() + ". Nothing is done while it is not known who is held.", e);
    }
  }

  /** The entries that are held on a day. */
  public static Set<String> heldOn(LocalDate day, List<Hold> holds) {
    Set<String> held = new HashSet<>();
    for (Hold hold : holds) {
      if (hold.until().isEmpty() || !day.isAfter(hold.until().get())) {
        held.add(hold.entryId());
      }
    }
    return held;
  }

  private static Hold of(Path file, Table.Row row) {
    String entry = row.cell("entry_id");
    if (entry.isEmpty()) {
      throw new Refused(
          String.format(
              Locale.ROOT,
              "%s line %d names no entry_id; correct it or take the line out.",
              file,
              row.line()));
    }
    return new Hold(
        FormulaGuard.plain(entry),
        FormulaGuard.plain(row.cell("by")),
        until(file, row),
        FormulaGuard.plain(row.cell("why")));
  }

  private static Optional<LocalDate> until(Path file, Table.Row row) {
    String text = row.cell("until");
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      throw new Refused(
          String.format(
              Locale.ROOT,
              "%s line %d: until \"%s\" is not a date such as 2026-12-31.",
              file,
              row.line(),
              text),
          e);
    }
  }

  private List<String> cells() {
    return List.of(entryId, by, until.map(LocalDate::toString).orElse(""), why);
  }
}
