package org.mediaretention.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The names of the settings; {@link Catalogue} lists them. */
final class Names {

  /** Name to default, in no order; an empty default means "not set". */
  static final Map<String, String> DEFAULTS =
      Catalogue.settings().collect(Collectors.toUnmodifiableMap(Setting::name, Setting::usual));

  /** Settings whose values must never be shown. */
  static final List<String> SECRETS =
      List.of("kaltura.admin-secret", "kaltura.app-token", "kaltura.proxy");

  /** Settings that Camel reads itself begin with this. */
  static final String CAMEL = "camel.";

  /** Before an environment variable, it says that this program is meant. */
  static final String PREFIX = "MEDIA_RETENTION_";

  private Names() {}

  /** The setting of that name. */
  static Setting setting(String name) {
    return Catalogue.settings()
        .filter(setting -> setting.name().equals(name))
        .findAny()
        .orElseThrow();
  }

  /** {@code KALTURA_PARTNER_ID} for {@code kaltura.partner-id}. */
  static String environmentVariable(String name) {
    return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /** The variables of a setting; a later one wins. */
  static List<String> environmentVariables(String name) {
    String plain = environmentVariable(name);
    return List.of(plain, PREFIX + plain);
  }

  /** Whether the setting's value must never be shown. */
  static boolean isSecret(String name) {
    return SECRETS.contains(name);
  }

  /** Whether the value must never be shown; that of a proxy without a user may. */
  static boolean isSecret(String name, String value) {
    return isSecret(name)
        && !value.isBlank()
        && (!name.equals("kaltura.proxy") || value.contains("@"));
  }

  /** Whether the name is in one of the groups of settings that belong to this program. */
  static boolean isOurs(String name) {
    int dot = name.indexOf('.');
    return dot > 0
        && DEFAULTS.keySet().stream().anyMatch(n -> n.startsWith(name.substring(0, dot + 1)));
  }

  /** What a name that is no setting should have been, as a sentence. */
  static String unknown(String name, String where) {
    String group = name.substring(0, name.indexOf('.') + 1);
    List<String> near =
        DEFAULTS.keySet().stream().filter(n -> n.startsWith(group)).sorted().toList();
    String hint =
        group.isEmpty() || near.isEmpty()
            ? "application.properties.example lists all of them"
            : String.format(
                Locale.ROOT, "those that begin with %s are: %s", group, String.join(", ", near));
    return String.format(Locale.ROOT, "%s in %s is not a setting; %s.", name, where, hint);
  }
}
