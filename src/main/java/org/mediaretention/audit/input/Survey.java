package org.mediaretention.audit.input;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mediaretention.export.ExportDigest;
import org.mediaretention.export.cell.DateOrder;
import org.mediaretention.journal.Plan;
import org.mediaretention.journal.Warning;

/**
 * What one reading of a set of exports has shown.
 *
 * @param inputs the exports, the one of all entries first
 * @param dateOrder of day and month in their dates; empty when no date depends on it
 * @param oldEnough how many entries of it may be candidates by their age, with the rows that could
 *     not be read
 * @param notes what the log says of the reading, without anybody having to look at it
 */
public record Survey(
    List<Plan.Input> inputs,
    Optional<DateOrder> dateOrder,
    long oldEnough,
    List<Warning> warnings,
    List<String> notes) {

  /** How many empty rows of a file were left out, if any were. */
  static Optional<String> emptyRows(String file, ExportDigest digest) {
    return digest.emptyRows() == 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%s has %d rows, and empty ones that are left out: %d.",
                file,
                digest.rows(),
                digest.emptyRows()));
  }
}
