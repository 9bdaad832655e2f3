package org.mediaretention.disposition.plan;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.mediaretention.disk.PrivateFiles;
import org.mediaretention.disposition.Refused;

/**
 * A CSV file that the program writes and reads back itself. It takes nothing but its own columns in
 * its own order.
 */
final class PlanTable {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').setIgnoreEmptyLines(false).get();

  private final List<String> columns;

  PlanTable(String... columns) {
    this.columns = List.of(columns);
  }

  /** The file of these rows: the same rows, the same bytes. */
  <T> byte[] bytes(List<T> rows, Function<T, List<String>> cells) throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord(columns);
      for (T row : rows) {
        printer.printRecord(cells.apply(row).stream().map(FormulaGuard::guarded).toList());
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Writes the file whole, or not at all. */
  <T> void write(Path file, List<T> rows, Function<T, List<String>> cells) throws IOException {
    PrivateFiles.write(file, bytes(rows, cells));
  }

  /**
   * @throws Refused when the file is missing, has other columns or a row that cannot be read
   */
  <T> List<T> read(Path file, Function<Row, T> row) throws IOException {
    try (CSVParser parser = CSVParser.parse(new StringReader(text(file)), FORMAT)) {
      List<CSVRecord> records = StreamSupport.stream(parser.spliterator(), false).toList();
      if (records.isEmpty() || !records.get(0).toList().equals(columns)) {
        throw new Refused(
            String.format(
                Locale.ROOT,
                "%s does not begin with the columns %s: it was changed, or a newer version of the program wrote it. Use that version, or make a new plan.",
                file,
                String.join(",", columns)));
      }
      return records.stream().skip(1).map(one -> row.apply(new Row(file, one, columns))).toList();
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new Refused(
          String.format(Locale.ROOT, "%s is no CSV file: %s.", file, e.getMessage()), e);
    }
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new Refused(String.format(Locale.ROOT, "There is no %s.", file), e);
    }
  }

  /** One row of the file, by the names of its columns. */
  record Row(Path file, CSVRecord cells, List<String> columns) {

    Row {
      if (cells.size() != columns.size()) {
        throw new Refused(
            String.format(
                Locale.ROOT,
                "%s row %d has %d cells where the header has %d.",
                file,
                cells.getRecordNumber(),
                cells.size(),
                columns.size()));
      }
    }

    String text(String column) {
      return FormulaGuard.plain(cells.get(columns.indexOf(column)));
    }

    /** The value of a cell that has to be there and to be of a kind. */
    <T> T value(String column, Function<String, T> of) {
      String text = text(column);
      try {
        return of.apply(text);
      } catch (RuntimeException e) {
        throw new Refused(
            String.format(
                Locale.ROOT,
                "%s row %d: %s \"%s\" cannot be read.",
                file,
                cells.getRecordNumber(),
                column,
                text),
            e);
      }
    }

    /** The value of a cell that may be empty. */
    <T> Optional<T> optional(String column, Function<String, T> of) {
      return text(column).isEmpty() ? Optional.empty() : Optional.of(value(column, of));
    }
  }
}
