package org.mediaretention.sandbox;

import java.util.OptionalInt;

/**
 * Who may log in to the sandbox account, and how.
 *
 * @param hashAlgorithm of the app token, as {@link java.security.MessageDigest} names it
 * @param appTokenPrivileges privileges of sessions started with the app token
 * @param appTokenType of those sessions: 0 user, 1 widget, 2 administrator; empty to give the type
 *     that is asked for
 */
public record SandboxCredentials(
    int partnerId,
    String adminSecret,
    String appTokenId,
    String appToken,
    String hashAlgorithm,
    String appTokenPrivileges,
    OptionalInt appTokenType) {

  public static final SandboxCredentials DEFAULT =
      new SandboxCredentials(
          12_345,
          "sandbox-admin-secret",
          "1_sandboxtoken",
          "sandbox-app-token",
          "SHA-256",
          "disableentitlement",
          OptionalInt.of(Session.ADMIN));

  public SandboxCredentials withHashAlgorithm(String algorithm) {
    return new SandboxCredentials(
        partnerId, adminSecret, appTokenId, appToken, algorithm, appTokenPrivileges, appTokenType);
  }

  public SandboxCredentials withAppTokenPrivileges(String privileges) {
    return new SandboxCredentials(
        partnerId, adminSecret, appTokenId, appToken, hashAlgorithm, privileges, appTokenType);
  }

  public SandboxCredentials withAppTokenType(OptionalInt type) {
    return new SandboxCredentials(
        partnerId, adminSecret, appTokenId, appToken, hashAlgorithm, appTokenPrivileges, type);
  }
}
