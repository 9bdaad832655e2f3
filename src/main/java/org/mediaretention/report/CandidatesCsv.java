package org.mediaretention.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mediaretention.audit.Audit;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.journal.Candidate;
import org.mediaretention.journal.GivenColumns;
import org.mediaretention.kaltura.fact.FlavorStorage;
import org.mediaretention.policy.Reason;

/**
 * The candidates, in the columns and formats of the original toolkit; those that come from a list
 * keep the columns and the text of the list.
 */
final class CandidatesCsv implements Closeable {

  private static final List<String> COLUMNS =
      List.of(
          "policy",
          "entry_id",
          "entry_name",
          "media_type",
          "created_on",
          "last_updated",
          "duration_seconds",
          "plays",
          "status",
          "owner",
          "lastPlayedAt",
          "reason");

  private static final int NOWHERE = -1;
  private static final GivenColumns USUAL = new GivenColumns(COLUMNS, NOWHERE, NOWHERE);

  private final CsvFile file;
  private final GivenColumns columns;
  private final boolean flavors;
  private final DateTimeFormatter dates;

  private CandidatesCsv(CsvFile file, GivenColumns columns, ZoneId zone, boolean flavors) {
    this.file = file;
    this.columns = columns;
    this.flavors = flavors;
    this.dates = DateTimeFormatter.ofPattern("yyyy-MM-dd hh:mm a", Locale.ENGLISH).withZone(zone);
  }

  static CandidatesCsv of(Audit audit, Path path) throws IOException {
    return of(path, audit.givenColumns(), audit.plan().timeZone(), audit.plan().flavors());
  }

  /**
   * @param given the columns of a list; none for the usual ones
   * @param zone of the dates
   * @param flavors whether there are columns for the flavors
   */
  static CandidatesCsv of(Path path, Optional<GivenColumns> given, ZoneId zone, boolean flavors)
      throws IOException {
    GivenColumns columns = given.orElse(USUAL);
    CandidatesCsv csv = new CandidatesCsv(new CsvFile(path), columns, zone, flavors);
    csv.row(columns.names(), "number_of_flavors", "bytes_saved");
    return csv;
  }

  void write(Candidate candidate) throws IOException {
    row(
        candidate.given().orElseGet(() -> cells(candidate)),
        candidate.storage().map(FlavorStorage::flavors).map(Object::toString).orElse(""),
        candidate.bytesSaved().map(Object::toString).orElse(""));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void row(List<String> cells, String numberOfFlavors, String bytesSaved)
      throws IOException {
    List<String> row = new ArrayList<>(cells);
    if (flavors) {
      put(row, columns.flavors(), numberOfFlavors);
      put(row, columns.bytesSaved(), bytesSaved);
    }
    file.row(row.toArray());
  }

  private static void put(List<String> row, int column, String cell) {
    if (column == NOWHERE) {
      row.add(cell);
    } else {
      row.set(column, cell);
    }
  }

  private List<String> cells(Candidate candidate) {
    ExportedEntry entry = candidate.entry();
    return List.of(
        candidate.rule().label(),
        entry.id(),
        entry.name(),
        entry.mediaType(),
        dates.format(candidate.created()),
        date(entry.updated()),
        Long.toString(entry.durationSeconds()),
        candidate.reason() == Reason.ZERO_PLAYS ? "0" : entry.playsText(),
        candidate.status(),
        entry.owner(),
        date(candidate.lastPlayed()),
        candidate.reason().label());
  }

  private String date(Optional<Instant> instant) {
    return instant.map(dates::format).orElse("");
  }
}
