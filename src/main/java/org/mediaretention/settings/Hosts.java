package org.mediaretention.settings;

/** How hosts are written. */
final class Hosts {

  private Hosts() {}

  /** As a URL has it: an address of IPv6 in brackets. */
  static String inUrl(String host) {
    return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
  }
}
