package org.mediaretention.sandbox;

import java.util.List;
import java.util.stream.Collectors;

/** Writes CSV as Kaltura's PHP server does, which is not RFC 4180. */
public final class PhpCsv {

  private static final String ENCLOSED = ",\"\\\n\r\t ";
  private static final String FORMULA_STARTS = "+=-@,";
  private static final String PHP_WHITESPACE = " \t\n\r\0\u000B";

  private PhpCsv() {}

  /** One record with its line end, every cell guarded and quoted. */
  public static String line(List<String> cells) {
    return cells.stream()
        .map(PhpCsv::withoutFormula)
        .map(PhpCsv::quoted)
        .collect(Collectors.joining(",", "", "\n"));
  }

  /** What KCsvWrapper makes of a cell that a spreadsheet could take for a formula. */
  static String withoutFormula(String cell) {
    String bare = trim(cell.replace("'", "").replace("\"", ""));
    boolean formula = !bare.isEmpty() && FORMULA_STARTS.indexOf(bare.charAt(0)) >= 0;
    return formula ? "'" + bare : cell;
  }

  /** What fputcsv makes of a cell: after a backslash it does not double a quote. */
  static String quoted(String cell) {
    if (cell.chars().noneMatch(c -> ENCLOSED.indexOf(c) >= 0)) {
      return cell;
    }
    StringBuilder csv = new StringBuilder(cell.length() + 2).append('"');
    boolean escaped = false;
    for (char c : cell.toCharArray()) {
      if (c == '\\') {
        escaped = true;
      } else if (c == '"' && !escaped) {
        csv.append('"');
      } else {
        escaped = false;
      }
      csv.append(c);
    }
    return csv.append('"').toString();
  }

  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && PHP_WHITESPACE.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && PHP_WHITESPACE.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }
}
