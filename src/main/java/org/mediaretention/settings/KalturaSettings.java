package org.mediaretention.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the account is, how to sign in, and how hard to ask. */
public record KalturaSettings(
    URI serviceUrl,
    Optional<Proxy> proxy,
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

  /** Whatever else is wrong with the URL, what stands there is not to be repeated. */
  private static final Pattern USER_INFO = Pattern.compile("^[^?#]*@");

  private static final URI INVALID = URI.create("https://invalid");

  private static final int MAX_CALLS = 100;

  /** How often a call is made again, and how long the waits between are. */
  public record Retries(int most, double backoffBase, Duration backoffMin, Duration backoffMax) {}

  static KalturaSettings read(SettingsReader read) {
    URI serviceUrl = serviceUrl(read);
    return new KalturaSettings(
        serviceUrl,
        new ProxyReader(read).proxyFor(serviceUrl),
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
    if (USER_INFO.matcher(text).find()) {
      read.wrong(
          "kaltura.service-url",
          "holds a user or a password before the host; Kaltura takes none there, so leave out what ends with @");
      return INVALID;
    }
    try {
      URI url = new URI(text.replaceAll("/+$", ""));
      if (url.getHost() == null
          || !("https".equals(url.getScheme()) || "http".equals(url.getScheme()))) {
        read.wrong(
            "kaltura.service-url",
            String.format(
                Locale.ROOT, "is \"%s\"; it must be a URL such as https://www.kaltura.com", text));
      } else if (!read.flag("kaltura.allow-plain-http") && !isPrivate(url)) {
        read.wrong(
            "kaltura.service-url",
            String.format(
                Locale.ROOT,
                "is \"%s\"; plain http would show the secret to everybody on the way, so use https, or set kaltura.allow-plain-http=true",
                text));
      }
      return url;
    } catch (URISyntaxException e) {
      read.wrong(
          "kaltura.service-url", String.format(Locale.ROOT, "is \"%s\", which is not a URL", text));
      return INVALID;
    }
  }

  /** Whether what is sent can be read by nobody on the way. */
  private static boolean isPrivate(URI url) {
    return "https".equals(url.getScheme()) || isThisMachine(url);
  }

  static boolean isThisMachine(URI url) {
    return THIS_MACHINE.matcher(url.getHost()).matches();
  }

  private static int partnerId(SettingsReader read) {
    String why = "it is the number of your account (KMC, Settings, Integration Settings)";
    return read.required("kaltura.partner-id", why).isEmpty()
        ? 0
        : read.whole("kaltura.partner-id", 1);
  }

  private static int parallelCalls(SettingsReader read) {
    int calls = read.whole("kaltura.parallel-calls", 1);
    if (calls > MAX_CALLS) {
      read.wrong(
          "kaltura.parallel-calls",
          String.format(
              Locale.ROOT,
              "is %d; be kind to Kaltura, and set it to %d or less",
              calls,
              MAX_CALLS));
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
    return String.format(Locale.ROOT, "account %d at %s", partnerId, serviceUrl);
  }
}
