package org.mediaretention.settings;

/** Writes docs/settings.md. */
final class SettingsPage {

  private static final String HEAD =
      """
      # Settings

      For whoever edits `application.properties`. Afterwards you know what each setting does, and what happens if you leave it out.

      `java -jar media-retention.jar --init` writes the file. The five settings that everyone needs first: %s.

      An environment variable overrides the file: `KALTURA_PARTNER_ID` for `kaltura.partner-id`, so upper case, with `_` for `.` and `-`. With `MEDIA_RETENTION_` before it the variable surely means this program, and wins. `-Dname=value` before `-jar` overrides both.
      Durations are written `PT10S` (10 seconds), `PT2M` (2 minutes) or `PT1H` (1 hour); ages are ISO-8601 periods (`P730D`, `P2Y`). Relative folders are relative to the folder in which the program is started.
      A name that is no setting, or a value that makes no sense, stops the start with exit status 2 and a sentence for each. Settings of Camel itself (`camel.…`) are passed on.
      """;

  private SettingsPage() {}

  static String text() {
    StringBuilder text = new StringBuilder(HEAD.formatted(first()));
    for (Catalogue.Group group : Catalogue.GROUPS) {
      text.append("\n## ")
          .append(group.title())
          .append("\n\n| setting | default | |\n|---|---|---|\n");
      group.settings().forEach(setting -> text.append(row(setting)));
    }
    return text.toString();
  }

  private static String first() {
    return String.join(", ", Catalogue.FIRST.stream().map("`%s`"::formatted).toList());
  }

  private static String row(Setting setting) {
    String usual = setting.usual().isEmpty() ? "" : "`%s`".formatted(setting.usual());
    String all = (setting.meaning() + " " + setting.more()).strip();
    return "| `%s` | %s | %s |\n".formatted(setting.name(), usual, linked(all));
  }

  // Pages are named by their path in the example file; here they are links.
  private static String linked(String text) {
    return text.replaceAll("docs/([a-z-]+)\\.md", "[$1]($1.md)");
  }
}
