package org.mediaretention.calls;

import org.mediaretention.kaltura.KalturaAnswer.SessionStarted;
import org.mediaretention.kaltura.StartSession;

/** Signing in with the secret of the account, whose sessions get the privileges they ask for. */
public final class BySecret implements SignIn {

  private final StartSession start;

  public BySecret(int partnerId, String secret, String userId, String privileges) {
    this.start = new StartSession(partnerId, secret, userId, privileges);
  }

  @Override
  public SessionStarted open(KalturaGateway door) {
    return door.open(start).with(start.rights());
  }

  @Override
  public String howToBeAdministrator() {
    return "kaltura.admin-secret has to be the administrator secret.";
  }

  @Override
  public String howToDisableEntitlement() {
    return "Add it to kaltura.privileges.";
  }
}
