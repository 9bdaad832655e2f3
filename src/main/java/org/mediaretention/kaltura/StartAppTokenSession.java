package org.mediaretention.kaltura;

import java.util.HashMap;
import java.util.Map;

/**
 * Opens the session that an app token stands for; its kind and privileges are the token's.
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
    parameters.put("expiry", Session.LIFE.toSeconds());
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
