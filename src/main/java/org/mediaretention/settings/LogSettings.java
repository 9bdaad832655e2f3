package org.mediaretention.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the log is written.
 *
 * @param json whether each event is an object of JSON on a line of its own
 * @param levels the least level by logger, such as INFO
 */
public record LogSettings(boolean json, Map<String, String> levels) {

  private static final List<String> LEVELS =
      List.of("trace", "debug", "info", "warn", "error", "off");

  private static final String OURS = "org.mediaretention";

  /** Audits and their files. */
  private static final List<String> AUDIT =
      List.of(OURS + ".audit", OURS + ".inbox", OURS + ".journal");

  /** The calls, what is asked in them, and what is answered. */
  private static final List<String> KALTURA = List.of(OURS + ".kaltura", OURS + ".calls");

  static LogSettings read(SettingsReader read) {
    Map<String, String> levels = new LinkedHashMap<>();
    put(levels, List.of(OURS), "log.level", read);
    put(levels, AUDIT, "log.level-audit", read);
    put(levels, KALTURA, "log.level-kaltura", read);
    put(levels, List.of("org.apache.camel"), "log.level-camel", read);
    boolean json = read.choice("log.format", List.of("text", "json")).equals("json");
    return new LogSettings(json, Map.copyOf(levels));
  }

  private static void put(
      Map<String, String> levels, List<String> loggers, String name, SettingsReader read) {
    if (read.text(name).isPresent()) {
      String level = read.choice(name, LEVELS).toUpperCase(Locale.ROOT);
      loggers.forEach(logger -> levels.put(logger, level));
    }
  }
}
