package org.mediaretention.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the proxy for a URL: that of the setting, else that of Java's system properties, else that
 * of the environment. The latter two name hosts that are reached without one.
 */
final class ProxyReader {

  /** What is read besides the settings: system properties and environment variables. */
  static final List<String> PROPERTIES =
      List.of(
          "https.proxyHost",
          "https.proxyPort",
          "http.proxyHost",
          "http.proxyPort",
          "http.nonProxyHosts");

  /** Upper-case HTTP_PROXY is not among them: a web server may set it from a request. */
  static final List<String> VARIABLES =
      List.of("https_proxy", "HTTPS_PROXY", "http_proxy", "no_proxy", "NO_PROXY");

  private static final String SETTING = "kaltura.proxy";
  private static final String NONE = "none";
  private static final int USUAL_PORT = 80;
  private static final int LAST_PORT = 65_535;

  private final SettingsReader read;

  ProxyReader(SettingsReader read) {
    this.read = read;
  }

  Optional<Proxy> proxyFor(URI url) {
    Optional<String> own = read.text(SETTING);
    if (own.isPresent()) {
      return own.filter(text -> !text.equalsIgnoreCase(NONE)).flatMap(t -> proxy(SETTING, t));
    }
    if (url.getHost() == null || KalturaSettings.isThisMachine(url)) {
      return Optional.empty();
    }
    String scheme = url.getScheme();
    Optional<String> host = read.outside(scheme + ".proxyHost");
    if (host.isPresent()) {
      return host.filter(h -> !isExceptedByJava(url.getHost()))
          .flatMap(h -> proxy("-D" + scheme + ".proxyHost", ofProperties(scheme, h)));
    }
    String lower = scheme + "_proxy";
    String name = read.outside(lower).isPresent() ? lower : lower.toUpperCase(Locale.ROOT);
    return read.outside(name)
        .filter(text -> !isExceptedByEnvironment(url))
        .flatMap(text -> proxy("the environment variable " + name, text));
  }

  private String ofProperties(String scheme, String host) {
    String port = read.outside(scheme + ".proxyPort").orElse(scheme.equals("https") ? "443" : "80");
    return String.format(Locale.ROOT, "http://%s:%s", Hosts.inUrl(host), port);
  }

  private Optional<Proxy> proxy(String name, String text) {
    try {
      URI url = new URI((text.contains("://") ? text : "http://" + text).replaceAll("/+$", ""));
      int port = url.getPort() < 0 ? USUAL_PORT : url.getPort();
      if ("http".equalsIgnoreCase(url.getScheme())
          && url.getHost() != null
          && port > 0
          && port <= LAST_PORT
          && url.getRawPath().isEmpty()) {
        String[] user = Optional.ofNullable(url.getRawUserInfo()).orElse("").split(":", 2);
        String password = user.length > 1 ? decoded(user[1]) : "";
        return Optional.of(new Proxy(bare(url.getHost()), port, decoded(user[0]), password));
      }
    } catch (URISyntaxException | IllegalArgumentException e) {
      // Said below, without the text: there may be a password in it.
    }
    read.wrong(
        name,
        "is no proxy; it must be like http://proxy.example.edu:3128, with user:password@ before the host if the proxy asks for one");
    return Optional.empty();
  }

  private boolean isExceptedByJava(String host) {
    return list("http.nonProxyHosts", "\\|")
        .anyMatch(
            pattern ->
                host.toLowerCase(Locale.ROOT)
                    .matches("\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E"));
  }

  private boolean isExceptedByEnvironment(URI url) {
    String host = bare(url.getHost()).toLowerCase(Locale.ROOT);
    String port =
        ":" + (url.getPort() < 0 ? "https".equals(url.getScheme()) ? 443 : 80 : url.getPort());
    return Stream.of("no_proxy", "NO_PROXY")
        .flatMap(name -> list(name, "[,\\s]+"))
        .map(name -> name.endsWith(port) ? name.substring(0, name.length() - port.length()) : name)
        .map(name -> bare(name).replaceFirst("^\\*?\\.", ""))
        .anyMatch(name -> name.equals("*") || host.equals(name) || host.endsWith("." + name));
  }

  private Stream<String> list(String name, String separator) {
    return Arrays.stream(read.outside(name).orElse("").split(separator))
        .map(part -> part.strip().toLowerCase(Locale.ROOT))
        .filter(part -> !part.isEmpty());
  }

  private static String bare(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  // A plus in a password is a plus.
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
