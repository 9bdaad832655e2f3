package org.mediaretention.export;

import java.util.List;

/** Writes lines as PHP's fputcsv does, with its customary escape character. */
final class PhpCsvWriter {

  private PhpCsvWriter() {}

  static String line(List<String> cells) {
    return String.join(",", cells.stream().map(PhpCsvWriter::cell).toList()) + "\n";
  }

  static String cell(String text) {
    return text.chars().anyMatch(c -> ",\"\\\n\r\t ".indexOf(c) >= 0) ? enclosed(text) : text;
  }

  /** The loop of php_fputcsv: a backslash shields the quote after it from being doubled. */
  private static String enclosed(String text) {
    StringBuilder written = new StringBuilder("\"");
    boolean escaped = false;
    for (char c : text.toCharArray()) {
      if (c == '\\') {
        escaped = true;
      } else if (!escaped && c == '"') {
        written.append('"');
      } else {
        escaped = false;
      }
      written.append(c);
    }
    return written.append('"').toString();
  }
}
