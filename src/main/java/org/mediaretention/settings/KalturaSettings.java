package org.mediaretention.settings;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** Where the account is, how to sign in, and how hard to ask. */
public record KalturaSettings(
    URI serviceUrl,
    int partnerId,
    String adminSecret,
    String userId,
    String privileges,
    int parallelCalls,
    Duration throttle,
    Duration timeout,
    Retries retries,
    Duration outagePatience) {

  /** How often a call is made again, and how long the waits between are. */
  public record Retries(int most, double backoffBase, Duration backoffMin, Duration backoffMax) {}

  static KalturaSettings read(SettingsReader read) {
    return new KalturaSettings(
        serviceUrl(read),
        partnerId(read),
        adminSecret(read),
        read.text("kaltura.user-id").orElse(""),
        read.text("kaltura.privileges").orElse(""),
        read.whole("kaltura.parallel-calls", 1),
        Duration.ofMillis(read.whole("kaltura.throttle-ms", 0)),
        timeout(read),
        retries(read),
        read.duration("kaltura.outage-patience"));
  }

  /** Whether Kaltura is asked to show every entry, whoever may see it. */
  public boolean disablesEntitlement() {
    return Arrays.stream(privileges.split(","))
        .map(String::trim)
        .anyMatch("disableentitlement"::equals);
  }

  private static URI serviceUrl(SettingsReader read) {
    String text = read.required("kaltura.service-url", "it names the server of the account");
    try {
      URI url = new URI(text.replaceAll("/+$", ""));
      if (url.getHost() == null
          || !("https".equals(url.getScheme()) || "http".equals(url.getScheme()))) {
        read.wrong(
            "kaltura.service-url",
            "is \"%s\"; it must be a URL such as https://www.kaltura.com".formatted(text));
      }
      return url;
    } catch (URISyntaxException e) {
      read.wrong("kaltura.service-url", "is \"%s\", which is not a URL".formatted(text));
      return URI.create("https://invalid");
    }
  }

  private static int partnerId(SettingsReader read) {
    String why = "it is the number of your account (KMC, Settings, Integration Settings)";
    return read.required("kaltura.partner-id", why).isEmpty()
        ? 0
        : read.whole("kaltura.partner-id", 1);
  }

  private static String adminSecret(SettingsReader read) {
    var fromFile = read.path("kaltura.admin-secret-file");
    var direct = read.text("kaltura.admin-secret");
    if (fromFile.isPresent() && direct.isPresent()) {
      read.wrong("kaltura.admin-secret", "and kaltura.admin-secret-file are both set; keep one");
    }
    return fromFile
        .map(file -> secretIn(file, read))
        .orElseGet(
            () ->
                read.required(
                    "kaltura.admin-secret",
                    "set it or kaltura.admin-secret-file (KMC, Settings, Integration Settings)"));
  }

  private static String secretIn(Path file, SettingsReader read) {
    try {
      String secret = Files.readString(file).trim();
      if (secret.isEmpty()) {
        read.wrong("kaltura.admin-secret-file", "names %s, which is empty".formatted(file));
      }
      return secret;
    } catch (IOException e) {
      read.wrong("kaltura.admin-secret-file", "names %s: %s".formatted(file, Problems.inWords(e)));
      return "";
    }
  }

  private static Duration timeout(SettingsReader read) {
    Duration timeout = read.duration("kaltura.timeout");
    if (timeout.isZero()) {
      read.wrong("kaltura.timeout", "is zero; calls would never be answered in time");
    }
    return timeout;
  }

  private static Retries retries(SettingsReader read) {
    return new Retries(
        read.whole("kaltura.retries", 0),
        read.number("kaltura.backoff-base", 1),
        read.duration("kaltura.backoff-min"),
        read.duration("kaltura.backoff-max"));
  }

  /** Says nothing of the secret. */
  @Override
  public String toString() {
    return "account %d at %s".formatted(partnerId, serviceUrl);
  }
}
