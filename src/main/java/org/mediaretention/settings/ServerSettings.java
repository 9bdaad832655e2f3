package org.mediaretention.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;

/**
 * Where a server shows how it does.
 *
 * @param host the address it listens at
 * @param checkLogin how often it signs in only to see whether it may
 */
public record ServerSettings(boolean enabled, String host, int port, Duration checkLogin) {

  private static final int USUAL_PORT = Integer.parseInt(Names.DEFAULTS.get("server.port"));
  private static final int LAST_PORT = 65_535;

  static ServerSettings read(SettingsReader read) {
    return new ServerSettings(
        read.flag("server.enabled"), host(read), port(read), checkLogin(read));
  }

  /** Where a browser finds it. */
  public String url() {
    return String.format(Locale.ROOT, "http://%s:%d/", Hosts.inUrl(host), port);
  }

  /** Whether only this machine can reach it. */
  public boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Whether nobody asked for this port: another program may well have it. */
  public boolean isUsualPort() {
    return port == USUAL_PORT;
  }

  ServerSettings off() {
    return new ServerSettings(false, host, port, checkLogin);
  }

  private static String host(SettingsReader read) {
    return read.required("server.host", "it is the address to listen at, such as 127.0.0.1");
  }

  private static int port(SettingsReader read) {
    int port = read.whole("server.port", 1);
    if (port > LAST_PORT) {
      read.wrong(
          "server.port",
          String.format(Locale.ROOT, "is %d; it must be %d or less", port, LAST_PORT));
    }
    return port;
  }

  private static Duration checkLogin(SettingsReader read) {
    Duration every = read.duration("server.check-login");
    if (every.isZero()) {
      read.wrong("server.check-login", "is zero; Kaltura would be asked without a pause");
    }
    return every;
  }
}
