package org.mediaretention.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediaretention.audit.Candidate;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.kaltura.FlavorStorage;
import org.mediaretention.policy.Reason;

/** The candidates, in the columns and formats of the original toolkit. */
final class CandidatesCsv implements Closeable {

  private static final String[] COLUMNS = {
    "policy", "entry_id", "entry_name", "media_type", "created_on", "last_updated",
    "duration_seconds", "plays", "status", "owner", "lastPlayedAt", "reason"
  };

  private static final String[] FLAVOR_COLUMNS = {"number_of_flavors", "bytes_saved"};

  private final CsvFile file;
  private final boolean flavors;
  private final DateTimeFormatter dates;

  /**
   * @param zone of the dates
   * @param flavors whether there are columns for the flavors
   */
  CandidatesCsv(Path path, ZoneId zone, boolean flavors) throws IOException {
    this.file =
        new CsvFile(
            path,
            flavors
                ? Stream.of(COLUMNS, FLAVOR_COLUMNS).flatMap(Stream::of).toArray(String[]::new)
                : COLUMNS);
    this.flavors = flavors;
    this.dates = DateTimeFormatter.ofPattern("yyyy-MM-dd hh:mm a", Locale.ENGLISH).withZone(zone);
  }

  void write(Candidate candidate) throws IOException {
    ExportedEntry entry = candidate.entry();
    Stream<Object> cells =
        Stream.of(
            candidate.rule().label(),
            entry.id(),
            entry.name(),
            entry.mediaType(),
            dates.format(candidate.created()),
            date(entry.updated()),
            entry.durationSeconds(),
            candidate.reason() == Reason.ZERO_PLAYS ? "0" : entry.playsText(),
            entry.status(),
            entry.owner(),
            date(candidate.lastPlayed()),
            candidate.reason().label());
    file.row(flavors ? Stream.concat(cells, flavorCells(candidate)).toArray() : cells.toArray());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static Stream<Object> flavorCells(Candidate candidate) {
    return Stream.of(
        candidate.storage().map(FlavorStorage::flavors).map(Object::toString).orElse(""),
        candidate.bytesSaved().map(Object::toString).orElse(""));
  }

  private String date(Optional<Instant> instant) {
    return instant.map(dates::format).orElse("");
  }
}
