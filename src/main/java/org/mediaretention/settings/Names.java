package org.mediaretention.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every setting by its name, with its default; an empty default means "not set". */
final class Names {

  /** Name to default, in no order. */
  static final Map<String, String> DEFAULTS = defaults();

  /** Settings whose values must be seen by nobody. */
  static final List<String> SECRETS =
      List.of("kaltura.admin-secret", "kaltura.app-token", "kaltura.proxy");

  /** Settings that Camel reads itself begin with this. */
  static final String CAMEL = "camel.";

  /** Before an environment variable, it says that this program is meant. */
  static final String PREFIX = "MEDIA_RETENTION_";

  private Names() {}

  private static Map<String, String> defaults() {
    Map<String, String> names = new HashMap<>();
    names.put("kaltura.service-url", "https://www.kaltura.com");
    names.put("kaltura.allow-plain-http", "false");
    names.put("kaltura.proxy", "");
    names.put("kaltura.partner-id", "");
    names.put("kaltura.admin-secret", "");
    names.put("kaltura.admin-secret-file", "");
    names.put("kaltura.app-token-id", "");
    names.put("kaltura.app-token", "");
    names.put("kaltura.app-token-hash", "SHA256");
    names.put("kaltura.user-id", "");
    names.put("kaltura.privileges", "disableentitlement");
    names.put("kaltura.parallel-calls", "6");
    names.put("kaltura.throttle-ms", "0");
    names.put("kaltura.timeout", "PT2M");
    names.put("kaltura.retries", "7");
    names.put("kaltura.backoff-base", "1.6");
    names.put("kaltura.backoff-min", "PT1S");
    names.put("kaltura.backoff-max", "PT12S");
    names.put("kaltura.outage-patience", "PT1H");
    names.put("exports.all", "*all*.csv");
    names.put("exports.quizzes", "*quiz*.csv");
    names.put("exports.youtube", "*youtube*.csv");
    names.put("exports.quiet-period", "PT10S");
    names.put("exports.time-zone", "UTC");
    names.put("audit.source", "exports");
    names.put("audit.report-date", "");
    names.put("audit.time-zone", "America/Los_Angeles");
    names.put("audit.include-nonready", "true");
    names.put("audit.flavors", "true");
    names.put("audit.measure-policy-gap", "false");
    names.put("exemptions.metadata-profile-id", "");
    names.put("exemptions.metadata-field", "ExtendedUntil");
    names.put("policy.strip-after", "P730D");
    names.put("policy.delete-after", "P1460D");
    names.put("policy.undated-plays", "candidate");
    names.put("summary.owner", "");
    names.put("summary.owner-begins-with", "");
    names.put("summary.owner-ends-with", "");
    names.put("summary.entry-name", "");
    names.put("summary.entry-name-ends-with", "");
    names.put("summary.length-equals", "0");
    names.put("summary.length-less-than", "");
    names.put("summary.length-greater-than", "");
    names.put("report.cost-per-tb-year", "");
    names.put("report.previous", "");
    names.put("progress.every", "PT2S");
    names.put("progress.style", "multiline");
    names.put("progress.verbose-retries", "false");
    names.put("log.format", "text");
    names.put("log.level", "INFO");
    names.put("log.level-audit", "");
    names.put("log.level-kaltura", "");
    names.put("log.level-camel", "");
    names.put("machine.prevent-sleep", "false");
    names.put("schedule.cron", "");
    names.put("schedule.time-zone", "");
    names.put("schedule.keep-audits", "0");
    names.put("server.enabled", "true");
    names.put("server.host", "127.0.0.1");
    names.put("server.port", "8080");
    names.put("server.check-login", "PT5M");
    names.put("routes.folder", "");
    names.put("folders.inbox", "inbox");
    names.put("folders.work", "work");
    names.put("folders.outbox", "outbox");
    names.put("folders.done", "done");
    names.put("folders.failed", "failed");
    return Map.copyOf(names);
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

  /** Whether the setting's value must be seen by nobody. */
  static boolean isSecret(String name) {
    return SECRETS.contains(name);
  }

  /** Whether the value must be seen by nobody; that of a proxy without a user may. */
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
            : "those that begin with %s are: %s".formatted(group, String.join(", ", near));
    return "%s in %s is not a setting; %s.".formatted(name, where, hint);
  }
}
