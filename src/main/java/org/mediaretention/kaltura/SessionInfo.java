package org.mediaretention.kaltura;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What Kaltura says of a session, or, with a code in it, a refusal.
 *
 * @param expiry seconds since 1970; left out for a widget's session
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record SessionInfo(
    String objectType,
    String code,
    String message,
    String ks,
    Long expiry,
    Integer sessionType,
    String privileges) {

  boolean isRefusal() {
    return AnswerReader.REFUSAL.equals(objectType);
  }

  Optional<Instant> end() {
    return Optional.ofNullable(expiry).map(Instant::ofEpochSecond);
  }

  /** Empty when not even the type is told; Kaltura leaves out privileges that there are none of. */
  Optional<SessionRights> rights() {
    return Optional.ofNullable(sessionType)
        .map(type -> new SessionRights(type, Objects.requireNonNullElse(privileges, "")));
  }

  /** Says nothing of the session. */
  @Override
  public String toString() {
    return "a session's description";
  }
}
