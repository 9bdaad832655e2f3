package org.mediaretention.kaltura;

/** Kaltura does not accept the session, most often because it has ended. */
public final class SessionRejected extends RuntimeException {

  private final transient String ks;

  public SessionRejected(String ks) {
    super("Kaltura does not accept the session");
    this.ks = ks;
  }

  public String ks() {
    return ks;
  }
}
