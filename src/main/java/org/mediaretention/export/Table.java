package org.mediaretention.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.mediaretention.export.cell.UnreadableExport;
import org.mediaretention.text.PlainText;

/**
 * A small table that a person keeps, perhaps in a spreadsheet: columns may stand in any order, in
 * any common encoding, between commas, semicolons or tabs. All of it is read at once.
 *
 * @param columns their names in lower case, as they stand in the file
 */
public record Table(String name, List<String> columns, List<Row> rows) {

  private static final char[] DELIMITERS = {',', ';', '\t'};

  /**
   * One row.
   *
   * @param line on which it begins, from 1
   * @param cells by the names of their columns, without blanks around them
   */
  public record Row(long line, Map<String, String> cells) {

    /** The text of a cell; empty when there is no such column. */
    public String cell(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  /**
   * @param required columns without which the file is not the right one
   * @throws UnreadableExport when it is no such table
   */
  public static Table read(Path file, String... required) throws UnreadableExport {
    try {
      TextEncoding encoding = TextEncoding.of(file);
      for (char delimiter : DELIMITERS) {
        Optional<Table> table = read(file, encoding, delimiter, List.of(required));
        if (table.isPresent()) {
          return table.get();
        }
      }
      throw new UnreadableExport(
          String.format(
              Locale.ROOT,
              "%s does not begin with a row that names the columns %s%s",
              file.getFileName(),
              String.join(", ", required),
              FileKind.hint(file).map(hint -> ": " + hint).orElse("")));
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableExport(
          String.format(Locale.ROOT, "%s cannot be read: %s", file.getFileName(), e.getMessage()),
          e);
    }
  }

  private static Optional<Table> read(
      Path file, TextEncoding encoding, char delimiter, List<String> required)
      throws IOException, UnreadableExport {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
    try (InputStream bytes = Files.newInputStream(file);
        Reader text = encoding.reader(bytes);
        CSVParser parser = CSVParser.parse(text, format)) {
      Iterator<CSVRecord> records = parser.iterator();
      List<String> columns = records.hasNext() ? columns(records.next()) : List.of();
      if (!columns.containsAll(required)) {
        return Optional.empty();
      }
      String name = file.getFileName().toString();
      List<Row> rows = new ArrayList<>();
      long line = parser.getCurrentLineNumber() + 1;
      while (records.hasNext()) {
        CSVRecord record = records.next();
        if (record.stream().anyMatch(cell -> !PlainText.trimmed(cell).isEmpty())) {
          rows.add(row(name, line, record, columns));
        }
        line = parser.getCurrentLineNumber() + 1;
      }
      return Optional.of(new Table(name, columns, List.copyOf(rows)));
    }
  }

  private static List<String> columns(CSVRecord header) {
    List<String> columns = new ArrayList<>();
    header.forEach(cell -> columns.add(PlainText.trimmed(cell).toLowerCase(Locale.ROOT)));
    // A spreadsheet pads the rows, the header too, to the width of the sheet.
    while (!columns.isEmpty() && columns.get(columns.size() - 1).isEmpty()) {
      columns.remove(columns.size() - 1);
    }
    return List.copyOf(columns);
  }

  private static Row row(String name, long line, CSVRecord record, List<String> columns)
      throws UnreadableExport {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < Math.max(record.size(), columns.size()); i++) {
      String cell = i < record.size() ? PlainText.trimmed(record.get(i)) : "";
      if (i < columns.size()) {
        cells.putIfAbsent(columns.get(i), cell);
      } else if (!cell.isEmpty()) {
        throw new UnreadableExport(
            String.format(Locale.ROOT, "%s line %d has more cells than the header", name, line));
      }
    }
    return new Row(line, Map.copyOf(cells));
  }
}
