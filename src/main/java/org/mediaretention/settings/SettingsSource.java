package org.mediaretention.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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

  private static final String SERVICE_LINK =
      "The environment variable %s looks like a service link of Kubernetes and is left out; to set it, use %s.";

  private final Map<String, String> values;
  private final Origins origins;
  private final Map<String, String> outside;
  private final Map<String, String> forCamel;
  private final List<String> warnings;

  private SettingsSource(
      Map<String, String> values,
      Origins origins,
      Map<String, String> outside,
      Map<String, String> forCamel,
      List<String> warnings) {
    this.values = Map.copyOf(values);
    this.origins = origins;
    this.outside = Map.copyOf(outside);
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
    Map<String, String> origins = new HashMap<>();
    List<String> warnings = new ArrayList<>();
    for (String name : Names.DEFAULTS.keySet()) {
      put(name, fromFile.getProperty(name), origin.toString(), values, origins);
      for (String variable : Names.environmentVariables(name)) {
        String value = environment.get(variable);
        if (value != null && isServiceLink(variable, value)) {
          warnings.add(
              String.format(
                  Locale.ROOT,
                  SERVICE_LINK,
                  variable,
                  Names.PREFIX + Names.environmentVariable(name)));
        } else {
          put(name, value, "the environment variable " + variable, values, origins);
        }
      }
      put(name, system.getProperty(name), "-D" + name, values, origins);
    }
    warnings.addAll(exposed(fromFile, origin, system));
    Map<String, String> forCamel = new HashMap<>();
    fromFile.stringPropertyNames().stream()
        .filter(name -> name.startsWith(Names.CAMEL))
        .forEach(name -> forCamel.put(name, fromFile.getProperty(name)));
    return new SettingsSource(
        values, new Origins(origins), outside(environment, system), forCamel, warnings);
  }

  private static void put(
      String name,
      String valueOrNull,
      String origin,
      Map<String, String> values,
      Map<String, String> origins) {
    if (valueOrNull != null) {
      values.put(name, valueOrNull.trim());
      origins.put(name, origin);
    }
  }

  // Of a service named "server", Kubernetes makes SERVER_PORT=tcp://10.0.0.1:80.
  private static boolean isServiceLink(String variable, String value) {
    return variable.endsWith("_PORT") && value.strip().matches("(tcp|udp|sctp)://.*:\\d+");
  }

  private static Map<String, String> outside(Map<String, String> environment, Properties system) {
    Map<String, String> outside = new HashMap<>();
    for (String name : ProxyReader.PROPERTIES) {
      Optional.ofNullable(system.getProperty(name)).ifPresent(value -> outside.put(name, value));
    }
    for (String name : ProxyReader.VARIABLES) {
      Optional.ofNullable(environment.get(name)).ifPresent(value -> outside.put(name, value));
    }
    outside.values().removeIf(String::isBlank);
    return outside;
  }

  /** The same, with these values over all others. */
  public SettingsSource with(Map<String, String> overrides) {
    Map<String, String> merged = new HashMap<>(values);
    merged.putAll(overrides);
    Map<String, String> remaining = new HashMap<>(origins.known());
    remaining.keySet().removeAll(overrides.keySet());
    return new SettingsSource(merged, new Origins(remaining), outside, forCamel, warnings);
  }

  Origins origins() {
    return origins;
  }

  /** A system property or environment variable that is no setting of ours, but about proxies. */
  Optional<String> outside(String name) {
    return Optional.ofNullable(outside.get(name)).map(String::strip);
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
      if (Names.isSecret(name, system.getProperty(name, ""))) {
        exposed.add(
            String.format(
                Locale.ROOT,
                "-D%s can be seen by every user of this machine in the list of processes; set it in a file or as %s.",
                name,
                Names.environmentVariable(name)));
      }
      if (Names.isSecret(name, fromFile.getProperty(name, ""))
          && Privacy.isReadableByOthers(file)) {
        exposed.add(
            String.format(
                Locale.ROOT,
                "%s holds %s and can be read by other users; allow only its owner to read it (chmod 600).",
                file,
                name));
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
    try {
      properties.load(new StringReader(PlainFile.text(file)));
    } catch (IOException | IllegalArgumentException e) {
      throw new BadSettings(
          String.format(
              Locale.ROOT, "%s cannot be read as settings: %s.", file, FileProblems.inWords(e)));
    }
    return properties;
  }
}
