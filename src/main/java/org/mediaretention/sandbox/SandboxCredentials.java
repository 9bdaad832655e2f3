package org.mediaretention.sandbox;

/**
 * Who may log in to the sandbox account, and how.
 *
 * @param hashAlgorithm of the app token, as {@link java.security.MessageDigest} names it
 * @param appTokenPrivileges privileges of sessions started with the app token
 */
public record SandboxCredentials(
    int partnerId,
    String adminSecret,
    String appTokenId,
    String appToken,
    String hashAlgorithm,
    String appTokenPrivileges) {

  public static final SandboxCredentials DEFAULT =
      new SandboxCredentials(
          12_345,
          "sandbox-admin-secret",
          "1_sandboxtoken",
          "sandbox-app-token",
          "SHA-256",
          "disableentitlement");

  public SandboxCredentials withHashAlgorithm(String algorithm) {
    return new SandboxCredentials(
        partnerId, adminSecret, appTokenId, appToken, algorithm, appTokenPrivileges);
  }

  public SandboxCredentials withAppTokenPrivileges(String privileges) {
    return new SandboxCredentials(
        partnerId, adminSecret, appTokenId, appToken, hashAlgorithm, privileges);
  }
}
