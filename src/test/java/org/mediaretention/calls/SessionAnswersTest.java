package org.mediaretention.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediaretention.kaltura.AnswerReader;
import org.mediaretention.kaltura.CallRefused;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.kaltura.KalturaAnswer.SessionStarted;
import org.mediaretention.kaltura.KalturaRequest;
import org.mediaretention.kaltura.SessionRights;
import org.mediaretention.kaltura.SignedRequest;
import org.mediaretention.kaltura.StartAppTokenSession;
import org.mediaretention.kaltura.StartSession;
import org.mediaretention.kaltura.StartWidgetSession;
import org.mediaretention.kaltura.TransientFailure;

class SessionAnswersTest {

  private static final KalturaRequest SECRET = new StartSession(7, "s3cret", "", "");
  private static final KalturaRequest WIDGET = new StartWidgetSession(7);
  private static final KalturaRequest TOKEN =
      new StartAppTokenSession("widget-ks", "1_id", "hash", "");

  @Test
  void readsTheBareSessionOfASecret() {
    assertThat(read(SECRET, "\"djJ8ks\""))
        .isEqualTo(new SessionStarted("djJ8ks", Optional.empty()));
  }

  @Test
  void readsTheSessionOfAWidget() {
    String body =
        "{\"partnerId\":7,\"ks\":\"djJ8ks\",\"userId\":0,"
            + "\"objectType\":\"KalturaStartWidgetSessionResponse\"}";

    assertThat(read(WIDGET, body)).isEqualTo(new SessionStarted("djJ8ks", Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1767225600", "\"1767225600\""})
  void readsWhenTheSessionOfAnAppTokenEnds(String expiry) {
    String body =
        "{\"ks\":\"djJ8ks\",\"sessionType\":2,\"expiry\":%s,\"objectType\":\"KalturaSessionInfo\"}"
            .formatted(expiry);

    assertThat(read(TOKEN, body))
        .isEqualTo(
            new SessionStarted("djJ8ks", Optional.of(Instant.parse("2026-01-01T00:00:00Z")))
                .with(new SessionRights(2, "")));
  }

  @Test
  void readsWhatTheSessionOfAnAppTokenMaySee() {
    String body =
        "{\"ks\":\"djJ8ks\",\"sessionType\":0,\"privileges\":\"a,b\","
            + "\"objectType\":\"KalturaSessionInfo\"}";

    assertThat(read(TOKEN, body))
        .isEqualTo(
            new SessionStarted("djJ8ks", Optional.empty()).with(new SessionRights(0, "a,b")));
  }

  @ParameterizedTest
  @CsvSource({
    "APP_TOKEN_ID_NOT_FOUND, kaltura.app-token-id",
    "APP_TOKEN_NOT_ACTIVE, kaltura.app-token-id",
    "INVALID_APP_TOKEN_HASH, kaltura.app-token-hash",
    "APP_TOKEN_EXPIRED, kaltura.app-token",
    "INVALID_WIDGET_ID, kaltura.partner-id"
  })
  void takesARefusedTokenAsFinalAndNamesTheSettingButRepeatsNothing(String code, String setting) {
    String body =
        "{\"code\":\"%s\",\"message\":\"it is hash\",\"objectType\":\"KalturaAPIException\",\"args\":[]}"
            .formatted(code);

    assertThatThrownBy(() -> read(TOKEN, body))
        .isInstanceOf(CallRefused.class)
        .hasMessageStartingWith("Kaltura refused appToken.startSession: " + code + ": ")
        .hasMessageContaining(setting)
        .hasMessageNotContaining("it is hash");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"djJ8ks",
        "{\"ks\":\"djJ8ks\"",
        "[\"djJ8ks\"]",
        "{\"KS\":\"djJ8ks\"}",
        "null",
        ""
      })
  void showsNothingOfAnAnswerThatMayHoldASession(String body) {
    assertThatThrownBy(() -> read(TOKEN, body))
        .isInstanceOf(TransientFailure.class)
        .hasMessageNotContaining("djJ8ks");
    assertThatThrownBy(() -> read(new StartSession(7, "s3cret", "", ""), body))
        .isInstanceOf(TransientFailure.class)
        .hasMessageNotContaining("djJ8ks");
  }

  @Test
  void saysNothingOfSecretsInText() {
    KalturaRequest request = new StartAppTokenSession("widget-ks", "1_id", "the-hash", "");

    assertThat(request.toString()).doesNotContain("widget-ks").doesNotContain("the-hash");
    assertThat(new SignedRequest(request, "widget-ks").toString()).doesNotContain("widget-ks");
    assertThat(read(SECRET, "\"djJ8ks\"").toString()).doesNotContain("djJ8ks");
  }

  private static KalturaAnswer read(KalturaRequest request, String body) {
    return new AnswerReader(Clock.systemUTC())
        .read(body.getBytes(StandardCharsets.UTF_8), new SignedRequest(request, ""));
  }
}
