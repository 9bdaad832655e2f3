package org.mediaretention.settings;

import java.util.Locale;

/**
 * The proxy through which Kaltura is reached.
 *
 * @param user empty for none
 */
public record Proxy(String host, int port, String user, String password) {

  /** Says nothing of the password. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%shttp://%s:%d",
        user.isEmpty() ? "" : "user " + user + " at ",
        Hosts.inUrl(host),
        port);
  }
}
