package org.mediaretention.settings;

/** The one way of signing in that is set. */
public sealed interface Login {

  /** With the secret of the account, which may do everything. */
  record AdminSecret(String secret) implements Login {

    /** Says nothing of the secret. */
    @Override
    public String toString() {
      return "an admin secret";
    }
  }

  /** With a token, which may do what it was made for. */
  record AppToken(String id, String token, TokenHash hash) implements Login {

    /** Says nothing of the token. */
    @Override
    public String toString() {
      return "app token " + id;
    }
  }
}
