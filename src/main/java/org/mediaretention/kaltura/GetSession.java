package org.mediaretention.kaltura;

import java.util.Map;

/** Asks what the session of this very request may do. */
public record GetSession() implements KalturaRequest {

  @Override
  public String name() {
    return "session.get";
  }

  @Override
  public Map<String, Object> parameters() {
    return Map.of();
  }
}
