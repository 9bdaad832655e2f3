package org.mediaretention.calls;

import org.mediaretention.kaltura.KalturaAnswer.SessionStarted;
import org.mediaretention.settings.KalturaSettings;
import org.mediaretention.settings.Login.AdminSecret;
import org.mediaretention.settings.Login.AppToken;

/** A way of signing in. */
public sealed interface SignIn permits BySecret, ByAppToken {

  /** The way that is set. */
  static SignIn of(KalturaSettings kaltura) {
    if (kaltura.login() instanceof AppToken token) {
      return new ByAppToken(kaltura.partnerId(), token, kaltura.userId());
    }
    AdminSecret secret = (AdminSecret) kaltura.login();
    return new BySecret(
        kaltura.partnerId(), secret.secret(), kaltura.userId(), kaltura.privileges());
  }

  SessionStarted open(KalturaGateway door);

  /** What to do when the session is not an administrator's, as a sentence. */
  String howToBeAdministrator();

  /** What to do when the session lacks disableentitlement, as a sentence. */
  String howToDisableEntitlement();
}
