package org.mediaretention.kaltura;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Optional;

/**
 * What Kaltura says of a session, or, with a code in it, a refusal.
 *
 * @param expiry seconds since 1970; left out for a widget's session
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record SessionInfo(
    String objectType, String code, String message, String ks, Long expiry, String privileges) {

  boolean isRefusal() {
    return AnswerReader.REFUSAL.equals(objectType);
  }

  Optional<Instant> end() {
    return Optional.ofNullable(expiry).map(Instant::ofEpochSecond);
  }

  String privilegesOrNone() {
    return privileges == null ? "" : privileges;
  }

  /** Says nothing of the session. */
  @Override
  public String toString() {
    return "a session's description";
  }
}
