package org.mediaretention.report;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.mediaretention.disk.OwnFiles;

/** A CSV file that is written row by row and that no spreadsheet takes for formulas. */
final class CsvFile implements Closeable {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  /**
   * Where a spreadsheet may see a formula: at the begin of a cell, which a tab, a line end or, in
   * half of the world, a semicolon in the text may be too.
   */
  private static final Pattern FORMULA =
      Pattern.compile("^(?=[=+\\-@\t\r\n])|(?<=[;\t\r\n])(?=[=+\\-@])");

  private final CSVPrinter printer;

  /**
   * @param header none for one that is written later
   */
  CsvFile(Path file, String... header) throws IOException {
    BufferedWriter writer = OwnFiles.writer(file);
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

  /** Writes a row of which all text is ours, as it is. */
  void ownRow(String first, List<String> others) throws IOException {
    printer.print(first);
    printer.printRecord(others);
  }

  @Override
  public void close() throws IOException {
    printer.close(true);
  }

  private static String harmless(String text) {
    return isPlain(text) ? text : FORMULA.matcher(text).replaceAll("'");
  }

  // Nearly every cell is, and there are millions.
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || "=+-@".indexOf(c) >= 0 && (i == 0 || text.charAt(i - 1) == ';')) {
        return false;
      }
    }
    return true;
  }
}
