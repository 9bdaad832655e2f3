package org.mediaretention.calls;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.mediaretention.kaltura.KalturaAnswer.SessionStarted;
import org.mediaretention.kaltura.StartAppTokenSession;
import org.mediaretention.kaltura.StartWidgetSession;
import org.mediaretention.settings.Login.AppToken;

/** Signing in with an app token, which proves itself by a hash and is never sent. */
final class ByAppToken implements SignIn {

  private final StartWidgetSession widget;
  private final AppToken token;
  private final String userId;

  ByAppToken(int partnerId, AppToken token, String userId) {
    this.widget = new StartWidgetSession(partnerId);
    this.token = token;
    this.userId = userId;
  }

  @Override
  public SessionStarted open(KalturaGateway door) {
    String widgetKs = door.open(widget).ks();
    return door.open(
        new StartAppTokenSession(widgetKs, token.id(), hash(widgetKs + token.token()), userId));
  }

  @Override
  public String howToBeAdministrator() {
    return "Make an app token with sessionType=2 (appToken.add), and set its id and kaltura.app-token.";
  }

  @Override
  public String howToDisableEntitlement() {
    return "It must be on the app token itself (appToken.add, sessionPrivileges);"
        + " kaltura.privileges does not count for app tokens.";
  }

  // In lower case, since Kaltura compares to the letter.
  private String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance(token.hash().algorithm());
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
