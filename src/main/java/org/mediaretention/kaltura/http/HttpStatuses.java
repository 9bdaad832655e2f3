package org.mediaretention.kaltura.http;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.http.base.HttpOperationFailedException;

/** Which answers of a server that are no answers of Kaltura may pass, and what to do else. */
public final class HttpStatuses {

  private static final int SERVER_ERRORS = 500;

  /** Too slow, too early, too many. */
  private static final Set<Integer> PASSING = Set.of(408, 425, 429);

  /** Errors of a server that are none of the moment: of what it can do, or how it is set up. */
  private static final Set<Integer> LASTING = Set.of(501, 505, 506, 508, 510, 511);

  private static final int SHOWN_OF_AN_ADDRESS = 200;

  private HttpStatuses() {}

  /** Whether the same request may be answered later. */
  public static boolean mayPass(int status) {
    return PASSING.contains(status) || status >= SERVER_ERRORS && !LASTING.contains(status);
  }

  /** What a server answered that is final, and which setting to look at, as a sentence. */
  public static String inWords(HttpOperationFailedException http) {
    return String.format(
        Locale.ROOT, "%s answers HTTP %d: %s.", http.getUri(), http.getStatusCode(), why(http));
  }

  private static String why(HttpOperationFailedException http) {
    int status = http.getStatusCode();
    if (mayPass(status)) {
      return "Kaltura cannot be asked at the moment";
    }
    if (status >= 300 && status < 400) {
      return location(http)
          .map(
              to ->
                  String.format(
                          Locale.ROOT,
                          "it sends the program on to %s; set kaltura.service-url to the address at which",
                          to)
                      + " Kaltura answers itself")
          .orElse(
              "it sends the program on, and does not say where; set kaltura.service-url to the"
                  + " address at which Kaltura answers itself");
    }
    return switch (status) {
      case 401, 403 ->
          "the server, or a firewall before it, does not let this machine in;"
              + " see kaltura.service-url, and whether Kaltura may be reached from here";
      case 407, 511 ->
          "a proxy or network on the way wants a login of its own;"
              + " see kaltura.proxy and kaltura.service-url";
      case 413, 414, 431 ->
          "a proxy or firewall on the way finds the request too large; see kaltura.service-url";
      case 421 -> "the server is not there for this host name; see kaltura.service-url";
      case 451 -> "the server may not answer for legal reasons; see kaltura.service-url";
      default -> "there is no Kaltura API; see kaltura.service-url";
    };
  }

  /** Without the query, in which anything may be. */
  private static Optional<String> location(HttpOperationFailedException http) {
    return http.getResponseHeaders() == null
        ? Optional.empty()
        : http.getResponseHeaders().entrySet().stream()
            .filter(header -> header.getKey().equalsIgnoreCase("Location"))
            .map(header -> header.getValue().replaceFirst("\\?.*", "").replaceAll("\\s|\\p{C}", ""))
            .map(to -> to.substring(0, Math.min(to.length(), SHOWN_OF_AN_ADDRESS)))
            .filter(to -> !to.isEmpty())
            .findFirst();
  }
}
