package org.mediaretention.audit.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mediaretention.export.ExportFile;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.journal.Warning;

/** What an export could tell beside ids, dates and plays, and does not. */
final class OptionalColumns {

  private long entries;
  private boolean named;
  private boolean typed;
  private boolean updated;
  private boolean owned;

  void see(ExportedEntry entry) {
    entries++;
    named |= !entry.name().isBlank();
    typed |= !entry.mediaType().isBlank();
    updated |= entry.updated().isPresent();
    owned |= !entry.owner().isEmpty();
  }

  List<Warning> warnings(ExportFile file) {
    List<Warning> warnings = new ArrayList<>();
    List<String> missing = file.missingColumns();
    if (!missing.isEmpty()) {
      warnings.add(
          warning(
              Warning.Code.MISSING_COLUMN,
              "%s has no column for %s; the reports show what Kaltura says of that, or nothing",
              file,
              missing));
    }
    List<String> empty = empty();
    empty.removeAll(missing);
    if (entries > 0 && !empty.isEmpty()) {
      warnings.add(
          warning(
              Warning.Code.EMPTY_COLUMN,
              "no row of %s tells %s, though it has a column for that; is it the right column?",
              file,
              empty));
    }
    return warnings;
  }

  // What cannot be read of a status or a duration has a warning of its own.
  private List<String> empty() {
    List<String> empty = new ArrayList<>();
    add(empty, named, "the name");
    add(empty, typed, "the media type");
    add(empty, updated, "the last update");
    add(empty, owned, "the owner");
    return empty;
  }

  private static void add(List<String> empty, boolean told, String what) {
    if (!told) {
      empty.add(what);
    }
  }

  private static Warning warning(
      Warning.Code code, String message, ExportFile file, List<String> what) {
    return new Warning(
        code,
        String.format(Locale.ROOT, message, file.name(), String.join(", ", what)),
        what.size());
  }
}
