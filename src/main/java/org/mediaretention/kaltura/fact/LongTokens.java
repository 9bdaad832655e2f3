package org.mediaretention.kaltura.fact;

import java.util.regex.Pattern;

/** Takes out of somebody else's text what might be a session or a secret. */
public final class LongTokens {

  /**
   * Sessions and secrets are long, of letters and digits; the names of error codes have no digit.
   */
  private static final Pattern TOKEN = Pattern.compile("(?=[\\w+/=\\\\-]*\\d)[\\w+/=\\\\-]{20,}");

  private LongTokens() {}

  public static String maskedIn(String text) {
    return TOKEN.matcher(text).replaceAll("…");
  }
}
