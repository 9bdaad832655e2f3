package org.mediaretention.report;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.mediaretention.disk.PrivateFiles;

/** A CSV file that is written row by row and that no spreadsheet takes for formulas. */
final class CsvFile implements Closeable {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private static final String OPERATORS = "=+-@";
  private static final String BREAKS = "\t\r\n";

  private final CSVPrinter printer;

  /**
   * @param header none for one that is written later
   */
  CsvFile(Path file, String... header) throws IOException {
    BufferedWriter writer = PrivateFiles.writer(file);
    this.printer = new CSVPrinter(writer, FORMAT);
    if (header.length > 0) {
      row((Object[]) header);
    }
  }

  /** Writes a row; text that looks like a formula gets a {@code '} before it. */
  void row(Object... cells) throws IOException {
    for (Object cell : cells) {
      printer.print(cell instanceof String text ? harmless(text) : cell);
    }
    printer.println();
  }

  /** Writes a row as it is: all its text is ours. */
  void ownRow(String first, List<String> others) throws IOException {
    printer.print(first);
    printer.printRecord(others);
  }

  @Override
  public void close() throws IOException {
    printer.close(true);
  }

  private static String harmless(String text) {
    // Of millions of cells hardly one is changed.
    for (int place = 0; place < text.length(); place++) {
      if (beginsFormula(text, place)) {
        return guarded(text);
      }
    }
    return text;
  }

  private static String guarded(String text) {
    StringBuilder guarded = new StringBuilder();
    for (int place = 0; place < text.length(); place++) {
      guarded.append(beginsFormula(text, place) ? "'" : "").append(text.charAt(place));
    }
    return guarded.toString();
  }

  /**
   * Whether a spreadsheet may see a formula from here on: at the begin of a cell, which a tab, a
   * line end or, in half of the world, a semicolon in the text may be too.
   */
  private static boolean beginsFormula(String text, int place) {
    boolean operator = OPERATORS.indexOf(text.charAt(place)) >= 0;
    return place == 0
        ? operator || BREAKS.indexOf(text.charAt(place)) >= 0
        : operator && (BREAKS + ";").indexOf(text.charAt(place - 1)) >= 0;
  }
}
