package org.mediaretention.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.regex.Pattern;

/** Where the account is, how to sign in, and how hard to ask. */
public record KalturaSettings(
    URI serviceUrl,
    int partnerId,
    Login login,
    String userId,
    String privileges,
    int parallelCalls,
    Duration throttle,
    Duration timeout,
    Retries retries,
    Duration outagePatience) {

  /** By its own addresses, and by the one name that means them everywhere. */
  private static final Pattern THIS_MACHINE =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]", Pattern.CASE_INSENSITIVE);

  private static final int MOST_CALLS = 100;

  /** How often a call is made again, and how long the waits between are. */
  public record Retries(int most, double backoffBase, Duration backoffMin, Duration backoffMax) {}

  static KalturaSettings read(SettingsReader read) {
    return new KalturaSettings(
        serviceUrl(read),
        partnerId(read),
        new LoginReader(read).login(),
        read.text("kaltura.user-id").orElse(""),
        // Kaltura tells privileges apart to the letter, blanks included.
        String.join(",", read.list("kaltura.privileges")),
        parallelCalls(read),
        Duration.ofMillis(read.whole("kaltura.throttle-ms", 0)),
        timeout(read),
        retries(read),
        read.duration("kaltura.outage-patience"));
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
      } else if (!read.flag("kaltura.allow-plain-http") && !isPrivate(url)) {
        read.wrong(
            "kaltura.service-url",
            "is \"%s\"; plain http would show the secret to everybody on the way, so use https, or set kaltura.allow-plain-http=true"
                .formatted(text));
      }
      return url;
    } catch (URISyntaxException e) {
      read.wrong("kaltura.service-url", "is \"%s\", which is not a URL".formatted(text));
      return URI.create("https://invalid");
    }
  }

  /** Whether what is sent can be read by nobody on the way. */
  private static boolean isPrivate(URI url) {
    return "https".equals(url.getScheme()) || THIS_MACHINE.matcher(url.getHost()).matches();
  }

  private static int partnerId(SettingsReader read) {
    String why = "it is the number of your account (KMC, Settings, Integration Settings)";
    return read.required("kaltura.partner-id", why).isEmpty()
        ? 0
        : read.whole("kaltura.partner-id", 1);
  }

  private static int parallelCalls(SettingsReader read) {
    int calls = read.whole("kaltura.parallel-calls", 1);
    if (calls > MOST_CALLS) {
      read.wrong(
          "kaltura.parallel-calls",
          "is %d; be kind to Kaltura, and set it to %d or less".formatted(calls, MOST_CALLS));
    }
    return calls;
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
