package org.mediaretention.kaltura;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.mediaretention.kaltura.fact.FactGate;

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
    JsonNode expiry,
    JsonNode sessionType,
    String privileges) {

  private static final long LEAST_TYPE = -1;
  private static final long MAX_TYPE = 9;

  boolean isRefusal() {
    return AnswerBody.REFUSAL.equals(objectType);
  }

  Optional<Instant> end() {
    return FactGate.time("expiry", FactGate.told(expiry)).known().map(Instant::ofEpochSecond);
  }

  /** Empty when not even the type is told; Kaltura leaves out privileges that there are none of. */
  Optional<SessionRights> rights() {
    return FactGate.code("sessionType", FactGate.told(sessionType), LEAST_TYPE, MAX_TYPE)
        .known()
        .map(
            type -> new SessionRights(type.intValue(), Objects.requireNonNullElse(privileges, "")));
  }

  /** Says nothing of the session. */
  @Override
  public String toString() {
    return "a session's description";
  }
}
