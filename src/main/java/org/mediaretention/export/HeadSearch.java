package org.mediaretention.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mediaretention.export.cell.Cells;
import org.mediaretention.export.cell.UnreadableExport;

/** Looks for the header at the beginning of an export, where lines with a title may precede it. */
final class HeadSearch {

  private static final char[] DELIMITERS = {',', ';', '\t'};
  private static final int RECORDS = 20;
  private static final int MAX_COLUMNS = 1 << 14;
  private static final int NAMES_IN_MESSAGE = 30;

  private final Path file;
  private final TextEncoding encoding;
  private final Column[] required;
  private Header nearest = Header.NONE;

  HeadSearch(Path file, TextEncoding encoding, Column... required) {
    this.file = file;
    this.encoding = encoding;
    this.required = required;
  }

  Head find() throws IOException, UnreadableExport {
    if (isEmpty()) {
      throw new UnreadableExport(file.getFileName() + " is empty");
    }
    for (char delimiter : DELIMITERS) {
      Optional<Head> head = find(delimiter);
      if (head.isPresent()) {
        return head.get();
      }
    }
    throw new UnreadableExport(file.getFileName() + " " + complaint());
  }

  private boolean isEmpty() throws IOException {
    return Files.size(file) <= encoding.markBytes();
  }

  private Optional<Head> find(char delimiter) throws IOException {
    Cells cells = new Cells(MAX_COLUMNS);
    StrictScanner scanner = new StrictScanner(delimiter, cells);
    try (InputStream bytes = Files.newInputStream(file);
        CharWindow window = new CharWindow(encoding.reader(bytes))) {
      int records = 0;
      while (records < RECORDS && window.skipBlankLines()) {
        if (scanner.scan(window, CharWindow.MAX_RECORD_LENGTH) != StrictScanner.Outcome.COMPLETE) {
          window.skipLine();
          records++;
          continue;
        }
        records += EmptyRow.is(window.chars(), window.start(), scanner.end()) ? 0 : 1;
        window.advance(scanner.end(), scanner.lineEnds());
        Header header = header(cells, delimiter);
        if (header.missing(required).isEmpty()) {
          return Optional.of(new Head(header, delimiter, window.position(), window.line() - 1));
        }
      }
    }
    return Optional.empty();
  }

  private Header header(Cells cells, char delimiter) {
    Header header = Header.of(cells, delimiter);
    if (header.known() > nearest.known()) {
      nearest = header;
    }
    return header;
  }

  private String complaint() throws IOException {
    Optional<String> hint = FileKind.hint(file);
    if (hint.isPresent()) {
      return "is not a CSV export: " + hint.get();
    }
    if (nearest.known() == 0) {
      return "is not a CSV export: none of its first "
          + RECORDS
          + " rows names the columns ("
          + wanted(List.of(required))
          + ")";
    }
    return "has no column for "
        + wanted(nearest.missing(required))
        + "; its columns are: "
        + nearest.names().stream().limit(NAMES_IN_MESSAGE).collect(Collectors.joining(", "));
  }

  private static String wanted(List<Column> columns) {
    return columns.stream()
        .map(
            column -> column.meaning() + " (looked for: " + String.join(", ", column.names()) + ")")
        .collect(Collectors.joining(" and "));
  }
}
