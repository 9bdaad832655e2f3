package org.mediaretention.commands;

import java.io.PrintStream;
import java.util.Locale;

/** Prints what was tried and how it went, a line each. */
final class Checklist {

  private final PrintStream out;
  private boolean allRight = true;

  Checklist(PrintStream out) {
    this.out = out;
  }

  void ok(String what, String words) {
    line("ok", what, words);
  }

  /**
   * @param why a sentence that says what to do, if anybody knows
   */
  void failed(String what, String why) {
    allRight = false;
    line("FAILED", what, why);
  }

  boolean isAllRight() {
    return allRight;
  }

  private void line(String result, String what, String words) {
    out.printf(Locale.ROOT, "%-6s  %-19s %s%n", result, what, words);
  }
}
