package org.mediaretention.observe;

import org.mediaretention.calls.Session;
import org.mediaretention.progress.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs in now and then while no audit does, so that a login that ends is noticed before. */
public final class LoginWatch {

  private static final Logger LOG = LoggerFactory.getLogger(LoginWatch.class);

  private final Session session;
  private final Progress progress;

  public LoginWatch(Session session, Progress progress) {
    this.session = session;
    this.progress = progress;
  }

  /** Tries whether Kaltura lets the program in; whoever asks the session learns how it went. */
  public void look() {
    if (progress.underWay().isPresent()) {
      return; // the audit finds out, and its calls are counted
    }
    boolean wasRefused = session.refusal().isPresent();
    try {
      session.check();
      if (wasRefused) {
        LOG.info("Kaltura accepts the login again.");
      }
    } catch (RuntimeException e) {
      tell(wasRefused, e);
    }
  }

  private void tell(boolean wasRefused, RuntimeException e) {
    if (!wasRefused && session.refusal().isPresent()) {
      LOG.warn("Kaltura refuses the login: {}", session.refusal().get());
    } else {
      LOG.debug("The login could not be tried", e);
    }
  }
}
