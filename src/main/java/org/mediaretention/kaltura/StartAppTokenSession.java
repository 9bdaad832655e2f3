package org.mediaretention.kaltura;

import java.util.HashMap;
import java.util.Map;

/**
 * Opens the session that an app token stands for: with the token's privileges and type, or as an
 * administrator's when the token leaves the type open.
 *
 * @param ks of the widget session that is part of the hash
 * @param userId empty to leave it to the token
 */
public record StartAppTokenSession(String ks, String id, String tokenHash, String userId)
    implements OpensSession {

  @Override
  public String name() {
    return "appToken.startSession";
  }

  @Override
  public Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("id", id);
    parameters.put("tokenHash", tokenHash);
    // For a token without a type; Kaltura would else give it a user's session.
    parameters.put("type", SessionRights.ADMINISTRATOR);
    parameters.put("expiry", StartSession.LIFE.toSeconds());
    if (!userId.isEmpty()) {
      parameters.put("userId", userId);
    }
    return parameters;
  }

  /** Says nothing of the session and the hash. */
  @Override
  public String toString() {
    return "appToken.startSession for token " + id;
  }
}
