package org.mediaretention.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.mediaretention.export.cell.DateEvidence;
import org.mediaretention.export.cell.DurationShapes;
import org.mediaretention.export.cell.UnreadableExport;

/** An export that a test wrote to a file, and what was read from it. */
record ReadExport(List<ExportRow> rows, ExportDigest digest) {

  static final String HEADER =
      "\"Entry ID\",Name,\"Media Type\",\"Created On\",\"Last Update Date\",Duration,Plays,Status,"
          + "Owner\n";

  /** A row as Kaltura's server writes it, with this text for the cell of the name. */
  static String row(String id, String nameCell) {
    return id
        + ","
        + nameCell
        + ",Video,\"2020-09-13 08:26:40\",\"2022-04-15 01:20:00\",62:5,17,Ready,jdoe\n";
  }

  static ReadExport of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8), ZoneId.of("UTC"));
  }

  static ReadExport of(byte[] bytes) {
    return of(bytes, ZoneId.of("UTC"));
  }

  static ReadExport of(byte[] bytes, ZoneId zone) {
    try {
      Path file = Files.createTempFile("all", ".csv");
      try {
        Files.write(file, bytes);
        return of(ExportFile.open(file, zone));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnreadableExport e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  static ReadExport of(ExportFile file) throws IOException {
    List<ExportRow> rows = new ArrayList<>();
    try (Rows<ExportRow> source = file.rows()) {
      source.forEachRemaining(rows::add);
    }
    return new ReadExport(
        rows, file.digest(row -> {}, new DurationShapes(), DateEvidence.ofMereDates()));
  }

  List<ExportedEntry> entries() {
    return rows.stream()
        .filter(ExportedEntry.class::isInstance)
        .map(ExportedEntry.class::cast)
        .toList();
  }

  List<RejectedRow> rejected() {
    return rows.stream()
        .filter(RejectedRow.class::isInstance)
        .map(RejectedRow.class::cast)
        .toList();
  }

  List<String> ids() {
    return entries().stream().map(ExportedEntry::id).toList();
  }

  List<String> names() {
    return entries().stream().map(ExportedEntry::name).toList();
  }

  List<String> reasons() {
    return rejected().stream().map(RejectedRow::reason).toList();
  }

  ExportedEntry onlyEntry() {
    if (rows.size() == 1 && rows.get(0) instanceof ExportedEntry entry) {
      return entry;
    }
    throw new AssertionError("Not one entry: " + rows);
  }

  RejectedRow onlyRejection() {
    if (rows.size() == 1 && rows.get(0) instanceof RejectedRow row) {
      return row;
    }
    throw new AssertionError("Not one rejected row: " + rows);
  }

  RejectedRow onlyRejectionBeside(int entries) {
    if (rejected().size() == 1 && entries().size() == entries) {
      return rejected().get(0);
    }
    throw new AssertionError("Not one rejected row and " + entries + " entries: " + rows);
  }
}
