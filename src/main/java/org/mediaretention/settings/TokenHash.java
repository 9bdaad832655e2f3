package org.mediaretention.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The hash by which an app token is proved without being sent; Kaltura keeps it as hashType. */
public enum TokenHash {
  SHA1("SHA-1"),
  MD5("MD5"),
  SHA256("SHA-256"),
  SHA512("SHA-512");

  private final String algorithm;

  TokenHash(String algorithm) {
    this.algorithm = algorithm;
  }

  /** As {@link java.security.MessageDigest} names it. */
  public String algorithm() {
    return algorithm;
  }

  /** The hash of this name, in upper or lower case, with or without a dash. */
  static Optional<TokenHash> named(String text) {
    String name = text.toUpperCase(Locale.ROOT).replace("-", "");
    return Arrays.stream(values()).filter(hash -> hash.name().equals(name)).findFirst();
  }
}
