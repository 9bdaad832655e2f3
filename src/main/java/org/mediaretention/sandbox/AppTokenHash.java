package org.mediaretention.sandbox;

/** The hashes by which app tokens may be proved, as Kaltura names them. */
enum AppTokenHash {
  SHA1("SHA-1"),
  MD5("MD5"),
  SHA256("SHA-256"),
  SHA512("SHA-512");

  private final String algorithm;

  AppTokenHash(String algorithm) {
    this.algorithm = algorithm;
  }

  /** As {@link java.security.MessageDigest} names it. */
  String algorithm() {
    return algorithm;
  }
}
