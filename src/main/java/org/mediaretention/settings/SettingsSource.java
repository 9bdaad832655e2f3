package org.mediaretention.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The text of every setting: a system property, else an environment variable, else the file, else
 * the default.
 */
public final class SettingsSource {

  /** The file that is read when none is named and it is there. */
  public static final Path USUAL_FILE = Path.of("application.properties");

  private final Map<String, String> values;
  private final Map<String, String> forCamel;
  private final List<String> warnings;

  private SettingsSource(
      Map<String, String> values, Map<String, String> forCamel, List<String> warnings) {
    this.values = Map.copyOf(values);
    this.forCamel = Map.copyOf(forCamel);
    this.warnings = List.copyOf(warnings);
  }

  /**
   * @param file the file named on the command line
   * @throws BadSettings when the file cannot be read, or a name is no setting
   */
  public static SettingsSource load(
      Optional<Path> file, Map<String, String> environment, Properties system) {
    Properties fromFile =
        file.map(SettingsSource::read)
            .orElseGet(() -> Files.exists(USUAL_FILE) ? read(USUAL_FILE) : new Properties());
    Path origin = file.orElse(USUAL_FILE);
    refuseUnknown(fromFile, origin, system);

    Map<String, String> values = new HashMap<>(Names.DEFAULTS);
    for (String name : Names.DEFAULTS.keySet()) {
      Optional.ofNullable(fromFile.getProperty(name)).ifPresent(v -> values.put(name, v.trim()));
      Optional.ofNullable(environment.get(Names.environmentVariable(name)))
          .ifPresent(v -> values.put(name, v.trim()));
      Optional.ofNullable(system.getProperty(name)).ifPresent(v -> values.put(name, v.trim()));
    }
    Map<String, String> forCamel = new HashMap<>();
    fromFile.stringPropertyNames().stream()
        .filter(name -> name.startsWith(Names.CAMEL))
        .forEach(name -> forCamel.put(name, fromFile.getProperty(name)));
    return new SettingsSource(values, forCamel, exposed(fromFile, origin, system));
  }

  /** The same, with these values over all others. */
  public SettingsSource with(Map<String, String> overrides) {
    Map<String, String> merged = new HashMap<>(values);
    merged.putAll(overrides);
    return new SettingsSource(merged, forCamel, warnings);
  }

  /** The setting's text, empty when it is not set. */
  String text(String name) {
    return Optional.ofNullable(values.get(name)).orElseThrow(() -> new AssertionError(name));
  }

  /** Every setting that routes may use: all but the secrets. */
  Map<String, String> forRoutes() {
    Map<String, String> open = new HashMap<>(values);
    open.keySet().removeIf(Names::isSecret);
    return Map.copyOf(open);
  }

  /** The settings of the file that Camel reads itself. */
  Map<String, String> forCamel() {
    return forCamel;
  }

  /** What was noticed about where the settings come from, a sentence each. */
  List<String> warnings() {
    return warnings;
  }

  private static List<String> exposed(Properties fromFile, Path file, Properties system) {
    List<String> exposed = new ArrayList<>();
    for (String name : Names.SECRETS) {
      if (!system.getProperty(name, "").isBlank()) {
        exposed.add(
            "-D%s can be seen by every user of this machine in the list of processes; set it in a file or as %s."
                .formatted(name, Names.environmentVariable(name)));
      }
      if (!fromFile.getProperty(name, "").isBlank() && Privacy.isReadableByOthers(file)) {
        exposed.add(
            "%s holds %s and can be read by other users; allow only its owner to read it (chmod 600)."
                .formatted(file, name));
      }
    }
    return exposed;
  }

  private static void refuseUnknown(Properties fromFile, Path file, Properties system) {
    List<String> unknown = new ArrayList<>();
    fromFile.stringPropertyNames().stream()
        .filter(name -> !Names.DEFAULTS.containsKey(name) && !name.startsWith(Names.CAMEL))
        .sorted()
        .forEach(name -> unknown.add(Names.unknown(name, file.toString())));
    system.stringPropertyNames().stream()
        .filter(name -> Names.isOurs(name) && !Names.DEFAULTS.containsKey(name))
        .sorted()
        .forEach(name -> unknown.add(Names.unknown(name, "-D" + name)));
    if (!unknown.isEmpty()) {
      throw new BadSettings(unknown);
    }
  }

  private static Properties read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new BadSettings(
          "%s cannot be read as settings: %s.".formatted(file, FileProblems.inWords(e)));
    }
    return properties;
  }
}
