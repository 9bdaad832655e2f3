package org.mediaretention.kaltura;

import java.util.Map;

/** Opens the session that anybody may have, and in which an app token is shown. */
public record StartWidgetSession(int partnerId) implements OpensSession {

  @Override
  public String ks() {
    return "";
  }

  @Override
  public String name() {
    return "session.startWidgetSession";
  }

  @Override
  public Map<String, Object> parameters() {
    return Map.of("widgetId", "_" + partnerId);
  }
}
