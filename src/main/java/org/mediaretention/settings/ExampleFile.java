package org.mediaretention.settings;

import java.util.List;

/**
 * The settings as a file to be filled in: application.properties.example, and what --init writes.
 */
public final class ExampleFile {

  private static final String HEAD =
      """
      # Settings of Media Retention.
      # These five are what everyone needs first. Everything below has a default that works;
      # docs/settings.md says more about each setting.

      """;

  private static final String REST =
      """
      # ---------------------------------------------------------------------------------------------
      # The rest, with the defaults. To change one, remove the # before its name.
      # Durations are written PT10S (10 seconds), PT2M (2 minutes) or PT1H (1 hour). Relative folders
      # are relative to the folder in which the program is started. An environment variable overrides
      # this file (KALTURA_PARTNER_ID for kaltura.partner-id, or MEDIA_RETENTION_KALTURA_PARTNER_ID,
      # which wins), and -Dname=value before -jar overrides both.
      """;

  private ExampleFile() {}

  /** The whole file, with a line break at its end. */
  public static String text() {
    StringBuilder text = new StringBuilder(HEAD);
    for (String name : Catalogue.FIRST) {
      add(text, Names.setting(name), "");
    }
    text.append('\n').append(REST);
    for (Catalogue.Group group : Catalogue.GROUPS) {
      List<Setting> rest =
          group.settings().stream().filter(s -> !Catalogue.FIRST.contains(s.name())).toList();
      if (!rest.isEmpty()) {
        text.append("\n# --- ").append(group.title()).append(" ---\n");
        rest.forEach(setting -> add(text, setting, "#"));
      }
    }
    return text.toString();
  }

  private static void add(StringBuilder text, Setting setting, String mark) {
    text.append("# ").append(setting.meaning()).append('\n');
    text.append(mark).append(setting.name()).append('=').append(setting.usual()).append('\n');
  }
}
