package org.mediaretention.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.mediaretention.export.cell.CellText;
import org.mediaretention.export.cell.Cells;
import org.mediaretention.export.cell.DateEvidence;
import org.mediaretention.export.cell.DurationShapes;
import org.mediaretention.export.cell.DurationText;
import org.mediaretention.export.cell.EntryId;
import org.mediaretention.export.cell.ExportDates;
import org.mediaretention.export.cell.PlayCount;
import org.mediaretention.export.cell.RawCodes;
import org.mediaretention.export.cell.TextPool;

/** Makes an entry of the cells of a row, or says why it cannot. */
final class EntryReader {

  private static final int MAX_LENGTH_QUOTED = 100;

  private final Header header;
  private final ExportDates dates;
  private final DurationShapes durations;
  private final DateEvidence evidence;
  private final TextPool pool = new TextPool();

  EntryReader(Header header, ExportDates dates, DurationShapes durations, DateEvidence evidence) {
    this.header = header;
    this.dates = dates;
    this.durations = durations;
    this.evidence = evidence;
  }

  /** Whether the row names an entry. */
  private boolean hasId(Cells row) {
    return EntryId.isOne(trimmed(row, Column.ID));
  }

  private String id(Cells row) {
    return trimmed(row, Column.ID).toString();
  }

  private String whyNoId(Cells row) {
    return quoted(trimmed(row, Column.ID)) + " is not an entry id";
  }

  /** The id that a row lists, or why it lists none. */
  IdRow readId(RecordReader found) {
    Cells row = found.cells();
    return hasId(row) ? new ListedId(found.line(), id(row)) : found.rejected(whyNoId(row));
  }

  /** The entry that a row is, or why it is none. */
  ExportRow read(RecordReader found) {
    Cells row = found.cells();
    if (!hasId(row)) {
      return found.rejected(whyNoId(row));
    }
    long created = date(row, found.line(), Column.CREATED);
    if (created <= 0) {
      return found.rejected(whyNotCreated(row, created));
    }
    long plays = PlayCount.of(trimmed(row, Column.PLAYS));
    if (plays == PlayCount.NOT_A_NUMBER) {
      return found.rejected(why(row, Column.PLAYS, "is not a number"));
    }
    return entry(row, found.line(), Instant.ofEpochMilli(created), plays);
  }

  /** The candidate that a row lists, or why it lists none. */
  CandidateRow readCandidate(RecordReader found) {
    Cells row = found.cells();
    if (!hasId(row)) {
      return found.rejected(whyNoId(row));
    }
    long plays = PlayCount.of(trimmed(row, Column.PLAYS));
    if (plays == PlayCount.NOT_A_NUMBER) {
      return found.rejected(why(row, Column.PLAYS, "is not a number"));
    }
    long created = date(row, found.line(), Column.CREATED);
    Instant known = created > 0 ? Instant.ofEpochMilli(created) : Instant.EPOCH;
    return new ListedCandidate(
        entry(row, found.line(), known, plays),
        trimmed(row, Column.POLICY).toString().toLowerCase(Locale.ROOT),
        number(row, Column.FLAVORS),
        number(row, Column.BYTES_SAVED),
        texts(row));
  }

  // A spreadsheet may have written 5.8E+12, of which the digits are lost.
  private OptionalLong number(Cells row, Column column) {
    CellText cell = trimmed(row, column);
    long number = cell.isEmpty() ? PlayCount.NOT_A_NUMBER : PlayCount.of(cell);
    return number == PlayCount.NOT_A_NUMBER ? OptionalLong.empty() : OptionalLong.of(number);
  }

  private List<String> texts(Cells row) {
    List<String> texts = new ArrayList<>(header.cells());
    for (int i = 0; i < header.cells(); i++) {
      texts.add(row.read(i).toString());
    }
    return texts;
  }

  private ExportedEntry entry(Cells row, long line, Instant created, long plays) {
    return new ExportedEntry(
        line,
        id(row),
        cell(row, Column.NAME).withoutFormulaGuard().toString(),
        RawCodes.mediaType(pooled(cell(row, Column.MEDIA_TYPE))),
        created,
        updated(row, line),
        duration(row),
        pooled(trimmed(row, Column.PLAYS)),
        plays,
        RawCodes.status(pooled(trimmed(row, Column.STATUS))),
        pooled(trimmed(row, Column.OWNER)));
  }

  private Optional<Instant> updated(Cells row, long line) {
    long updated = date(row, line, Column.UPDATED);
    return updated == ExportDates.NOT_A_DATE
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(updated));
  }

  private long date(Cells row, long line, Column column) {
    CellText cell = trimmed(row, column);
    if (!cell.isEmpty()) {
      evidence.note(header.nameOf(column), column == Column.CREATED, cell, line, dates);
    }
    return dates.epochMillis(cell);
  }

  /** An unreadable duration is 0, as in the original toolkit. */
  private long duration(Cells row) {
    CellText duration = trimmed(row, Column.DURATION);
    durations.note(duration);
    return Math.max(0, DurationText.seconds(duration));
  }

  private String whyNotCreated(Cells row, long created) {
    if (trimmed(row, Column.CREATED).isEmpty()) {
      return header.nameOf(Column.CREATED) + " is empty";
    }
    if (created != ExportDates.NOT_A_DATE) {
      return why(row, Column.CREATED, "is not a plausible date");
    }
    boolean swapped = dates.isDate(trimmed(row, Column.CREATED));
    return why(
        row,
        Column.CREATED,
        swapped ? "is not a date with the " + dates.order().first() + " first" : "is not a date");
  }

  private String why(Cells row, Column column, String what) {
    return header.nameOf(column) + " " + quoted(trimmed(row, column)) + " " + what;
  }

  private static String quoted(CellText text) {
    String all = text.toString();
    return '"'
        + (all.length() > MAX_LENGTH_QUOTED ? all.substring(0, MAX_LENGTH_QUOTED) + "…" : all)
        + '"';
  }

  private String pooled(CellText text) {
    return text.withoutFormulaGuard().in(pool);
  }

  private CellText trimmed(Cells row, Column column) {
    return cell(row, column).trim();
  }

  /** Empty if the export has no such column. */
  private CellText cell(Cells row, Column column) {
    int index = header.indexOf(column);
    return index < 0 ? CellText.EMPTY : row.read(index);
  }
}
