package org.mediaretention.kaltura;

import java.time.Duration;
import java.util.Map;

/** Opens an administrator's session. */
public record StartSession(int partnerId, String secret, String userId, String privileges)
    implements OpensSession {

  /** How long a session is asked for. */
  public static final Duration LIFE = Duration.ofDays(1);

  /** Kaltura gives what the secret is asked for, or no session. */
  public SessionRights rights() {
    return new SessionRights(SessionRights.ADMINISTRATOR, privileges);
  }

  @Override
  public String ks() {
    return "";
  }

  @Override
  public String name() {
    return "session.start";
  }

  @Override
  public Map<String, Object> parameters() {
    return Map.of(
        "partnerId", partnerId,
        "secret", secret,
        "userId", userId,
        "type", SessionRights.ADMINISTRATOR,
        "expiry", LIFE.toSeconds(),
        "privileges", privileges);
  }

  /** Says nothing of the secret. */
  @Override
  public String toString() {
    return "session.start for account " + partnerId;
  }
}
