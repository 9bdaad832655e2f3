package org.mediaretention.sandbox;

import java.util.List;

/** Names of entries: plausible ones, and in turn every name that breaks a careless reader. */
final class Names {

  static final List<String> HARD =
      List.of(
          "path C:\\dir\\\"quoted\" end\\",
          "ends with a backslash\\",
          "say \\\"hi\\\"",
          "two backslashes \\\\\" then a quote",
          "\\",
          "\"",
          "\"quoted from end to end\"",
          "Lecture 1, \"intro\", part 2",
          "first line\nsecond line",
          "first line\r\nsecond line",
          "a \"quote\nacross\" lines, with commas\\\"\n,,",
          "0_abcdefgh,\"fake row\",Video,\"2001-01-01 00:00:00\"",
          "=HYPERLINK(\"http://example.org\",\"click\")",
          "+1 (555) 0100",
          "-draft \"x\" it's",
          "@everyone",
          " =also a formula",
          ",starts with a comma",
          "tab\tinside",
          "<script>alert(1)</script>",
          "<img src=x onerror=alert('x')> & \"more\"",
          "emoji \uD83C\uDFAC film \uD83D\uDC69\u200D\uD83C\uDFEB class",
          "\u0645\u062D\u0627\u0636\u0631\u0629 \u05E9\u05D9\u05E2\u05D5\u05E8 \u202Eright to left",
          "line\u2028separator and paragraph\u2029separator",
          "very long " + "x".repeat(1_990),
          "",
          "  spaces at both ends  ",
          "o'clock, 'single' quotes",
          "N/A",
          "null",
          "\u00C9t\u00E9 \u00E0 la plage; \u201Ccurly\u201D",
          "bell\u0007 and vertical\u000Btab",
          "{\"json\": \"in a name\"}",
          "${jndi:ldap://example.org/x} ${body}",
          "../../etc/passwd",
          "100% sure %s %n");

  private static final List<String> COURSES =
      List.of("BIO 101", "CHEM 20A", "HIST 7", "MATH 3B", "PHIL 12", "CS 61", "ART 5", "NURS 140");
  private static final List<String> FORMS =
      List.of("Lecture", "Seminar", "Lab demo", "Review session", "Guest talk", "Office hours");
  private static final List<String> TOPICS =
      List.of(
          "introduction",
          "cell division",
          "the French Revolution",
          "eigenvalues",
          "ethics",
          "sorting",
          "perspective",
          "acids and bases",
          "final project",
          "exam preparation");

  private Names() {}

  static String of(int index, double hardShare, SeededRandom dice) {
    int period = hardShare > 0 ? (int) Math.max(1, Math.round(1 / hardShare)) : 0;
    if (period > 0 && index % period == period / 2) {
      return HARD.get(index / period % HARD.size());
    }
    return dice.pick(COURSES)
        + " "
        + dice.pick(FORMS)
        + " "
        + (1 + dice.below(30))
        + ": "
        + dice.pick(TOPICS);
  }
}
