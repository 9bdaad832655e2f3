package org.mediaretention.kaltura;

import java.io.IOException;

/** A request that opens a session, and so does not wait for one. */
public sealed interface OpensSession extends KalturaRequest
    permits StartSession, StartWidgetSession, StartAppTokenSession {

  /** The session that the request itself is made in; empty for none. */
  String ks();

  @Override
  default KalturaAnswer answer(AnswerBody body) throws IOException {
    return body.session();
  }

  /** Nothing can be asked without a session. */
  @Override
  default KalturaRequest probe() {
    return this;
  }
}
