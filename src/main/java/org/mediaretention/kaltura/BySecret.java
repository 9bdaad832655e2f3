package org.mediaretention.kaltura;

import java.util.Optional;
import org.mediaretention.kaltura.KalturaAnswer.SessionStarted;

/** Signing in with the secret of the account, whose sessions get the privileges they ask for. */
final class BySecret implements SignIn {

  private final StartSession start;

  BySecret(int partnerId, String secret, String userId, String privileges) {
    this.start = new StartSession(partnerId, secret, userId, privileges);
  }

  @Override
  public SessionStarted open(Door door) {
    return door.open(start);
  }

  @Override
  public Optional<String> privileges(Door door) {
    return Optional.of(start.privileges());
  }

  @Override
  public String howToDisableEntitlement() {
    return "Add it to kaltura.privileges.";
  }
}
