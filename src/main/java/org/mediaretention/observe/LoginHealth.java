package org.mediaretention.observe;

import java.util.Map;
import java.util.Optional;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;
import org.mediaretention.calls.Session;

/** Ready unless Kaltura refused the login the last time. */
public final class LoginHealth extends AbstractHealthCheck {

  private final Session session;

  public LoginHealth(Session session) {
    super("media-retention", "login");
    this.session = session;
  }

  @Override
  public boolean isLiveness() {
    return false; // a restart would not mend it
  }

  @Override
  protected void doCall(HealthCheckResultBuilder result, Map<String, Object> options) {
    Optional<String> refusal = session.refusal();
    if (refusal.isEmpty()) {
      result.up();
    } else {
      result.message(refusal.get()).down();
    }
  }
}
