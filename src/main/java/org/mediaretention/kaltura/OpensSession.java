package org.mediaretention.kaltura;

/** A request that opens a session, and so does not wait for one. */
public sealed interface OpensSession extends KalturaRequest
    permits StartSession, StartWidgetSession, StartAppTokenSession {

  /** The session that the request itself is made in; empty for none. */
  String ks();

  /** Nothing can be asked without a session. */
  @Override
  default KalturaRequest probe() {
    return this;
  }
}
