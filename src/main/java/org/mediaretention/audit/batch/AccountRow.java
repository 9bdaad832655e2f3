package org.mediaretention.audit.batch;

import java.time.Instant;
import java.util.Objects;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.export.cell.RawCodes;
import org.mediaretention.kaltura.fact.EntryStatus;
import org.mediaretention.kaltura.fact.ListedEntry;
import org.mediaretention.kaltura.fact.MediaEntry;

/** Describes an entry of the account as an export of this moment would. */
final class AccountRow {

  /** An entry out of a list is on no line of a file. */
  private static final long NO_LINE = 0;

  /** What an export writes for an entry without a name. */
  private static final String UNNAMED = "N/A";

  private AccountRow() {}

  static ExportedEntry of(ListedEntry entry) {
    String name = Objects.requireNonNullElse(entry.row().name(), "");
    return new ExportedEntry(
        NO_LINE,
        entry.id(),
        name.isEmpty() ? UNNAMED : name,
        mediaType(entry),
        entry.now().created().orElse(Instant.EPOCH),
        entry.updated(),
        entry.seconds(),
        entry.now().playCount().isPresent()
            ? Long.toString(entry.now().playCount().getAsLong())
            : "",
        entry.now().playCount().orElse(0),
        entry.now().status().known().map(EntryStatus::label).orElse(""),
        Objects.requireNonNullElse(entry.row().userId(), ""));
  }

  /** The same row with the plays that Kaltura remembered when it was asked again. */
  static ExportedEntry withPlays(ExportedEntry row, MediaEntry now) {
    return now.playCount().isPresent() ? row.withPlays(now.playCount().getAsLong()) : row;
  }

  /** The row of an export with the type of media that Kaltura told, if the export tells none. */
  static ExportedEntry withMediaType(ExportedEntry row, MediaEntry now) {
    return row.mediaType().isBlank() ? row.withMediaType(label(now.mediaType())) : row;
  }

  private static String mediaType(ListedEntry entry) {
    if (entry.isYouTube()) {
      return entry.isQuiz() ? "YouTube Quiz" : "YouTube";
    }
    return entry.isQuiz() ? "Quiz" : label(entry.row().mediaType());
  }

  private static String label(String number) {
    String code = Objects.requireNonNullElse(number, "");
    String word = RawCodes.mediaType(code);
    return word.equals(code) ? "" : word;
  }
}
