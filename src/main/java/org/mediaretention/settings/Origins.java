package org.mediaretention.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the text of each setting comes from, for the errors that name it.
 *
 * @param known by the setting's name, such as "the environment variable SERVER_PORT"; a setting
 *     that has its default is not in it
 */
public record Origins(Map<String, String> known) {

  /** Copies its argument. */
  public Origins {
    known = Map.copyOf(known);
  }

  /** To be put after a setting in a sentence: " (from -Dserver.port)", or nothing for a default. */
  public String after(String setting) {
    return Optional.ofNullable(known.get(setting))
        .map(origin -> String.format(Locale.ROOT, " (from %s)", origin))
        .orElse("");
  }
}
