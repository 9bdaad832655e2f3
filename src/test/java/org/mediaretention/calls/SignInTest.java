package org.mediaretention.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediaretention.kaltura.CallRefused;
import org.mediaretention.kaltura.KalturaAnswer.Failure;
import org.mediaretention.kaltura.KalturaAnswer.SessionStarted;
import org.mediaretention.kaltura.RecordingDoor;
import org.mediaretention.kaltura.RetryKind;
import org.mediaretention.kaltura.SessionRights;
import org.mediaretention.kaltura.StartAppTokenSession;
import org.mediaretention.kaltura.StartSession;
import org.mediaretention.kaltura.StartWidgetSession;
import org.mediaretention.settings.Login.AppToken;
import org.mediaretention.settings.TokenHash;

class SignInTest {

  private static final SessionStarted OPENED =
      new SessionStarted("real-ks", Optional.of(Instant.parse("2026-01-02T00:00:00Z")));

  private final RecordingDoor door =
      new RecordingDoor(
          request ->
              request instanceof StartWidgetSession
                  ? new SessionStarted("widget-ks", Optional.empty())
                  : OPENED);

  @Test
  void asksForASessionWithTheSecret() {
    SignIn secret = new BySecret(7, "s3cret", "me", "disableentitlement");

    assertThat(secret.open(door))
        .isEqualTo(OPENED.with(new SessionRights(2, "disableentitlement")));
    assertThat(door.asked)
        .containsExactly(new StartSession(7, "s3cret", "me", "disableentitlement"));
  }

  @ParameterizedTest
  @CsvSource({
    "MD5, 759dcdd8f8a98cb8fbcac282564937f8",
    "SHA1, 10ef89245e4826ac9e26083020108d018d3c3109",
    "SHA256, 6683f78dff2f0b8a4d8ad5f3d7fd3dfa55e789f64e6978d70b9f8d2fc2912f0c",
    "SHA512, c3f725007ebe509f6a4e184a3eb560f8e3a13689bc8ee0de10fa3b78dfe71035"
        + "f414aadbc365a5508124759069b619417e7ecf14221ee6e65b9af9983836710c"
  })
  void provesAnAppTokenByTheHashOfWidgetSessionAndToken(TokenHash hash, String hex) {
    assertThat(byToken(hash).open(door)).isEqualTo(OPENED);

    assertThat(door.asked)
        .containsExactly(
            new StartWidgetSession(7), new StartAppTokenSession("widget-ks", "1_id", hex, "me"));
  }

  @Test
  void asksForAnAdministratorsSessionOfATokenWithoutAType() {
    byToken(TokenHash.SHA256).open(door);

    assertThat(door.asked.get(1).parameters()).containsEntry("type", 2);
  }

  @Test
  void saysWhyThereIsNoSession() {
    KalturaGateway silent =
        request -> new Failure(request, "no answer in time", RetryKind.HTTP_5XX);

    assertThatThrownBy(() -> byToken(TokenHash.SHA256).open(silent))
        .isInstanceOf(CallRefused.class)
        .hasMessage("Kaltura could not be asked for a session: no answer in time.");
  }

  private static SignIn byToken(TokenHash hash) {
    return new ByAppToken(7, new AppToken("1_id", "token", hash), "me");
  }
}
