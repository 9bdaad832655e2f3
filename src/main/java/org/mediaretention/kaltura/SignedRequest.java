package org.mediaretention.kaltura;

/**
 * A request with the session that it is made in.
 *
 * @param ks empty for the request that opens a session
 */
public record SignedRequest(KalturaRequest request, String ks) {

  /** Says nothing of the session. */
  @Override
  public String toString() {
    return request.name();
  }

  public String service() {
    return request.service();
  }

  public String action() {
    return request.action();
  }
}
