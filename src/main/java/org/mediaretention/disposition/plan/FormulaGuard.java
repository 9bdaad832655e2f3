package org.mediaretention.disposition.plan;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running text, in a way that can be taken back. Reports only ever put a
 * {@code '} before a formula; here text that has one already gets another, so that each text has
 * its own guarded form.
 */
final class FormulaGuard {

  /** Where a spreadsheet may see a cell begin, the {@code '} there, and what begins a formula. */
  private static final Pattern UNGUARDED =
      Pattern.compile("(?<=^|[\t\r\n;])('*)(?=[=+@-])|^('*)(?=[\t\r\n])");

  private static final Pattern GUARDED =
      Pattern.compile("(?<=^|[\t\r\n;])'('*)(?=[=+@-])|^'('*)(?=[\t\r\n])");

  private FormulaGuard() {}

  static String guarded(String text) {
    return UNGUARDED.matcher(text).replaceAll("'$1$2");
  }

  static String plain(String text) {
    return GUARDED.matcher(text).replaceAll("$1$2");
  }
}
