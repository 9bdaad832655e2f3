package org.mediaretention.kaltura;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedAnswersTest {

  static Stream<SignedRequest> requests() {
    return Stream.of(Ask.media("1_a"), Ask.entries("1_a"), Ask.flavors("1_a"), Ask.session());
  }

  @ParameterizedTest
  @MethodSource("requests")
  void seesARefusalWithoutArguments(SignedRequest signed) {
    assertThatThrownBy(() -> Ask.read(refusal("SERVICE_FORBIDDEN", "[]"), signed))
        .isInstanceOf(CallRefused.class);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void seesARefusalWithArguments(SignedRequest signed) {
    assertThatThrownBy(() -> Ask.read(refusal("SERVICE_FORBIDDEN", "{\"A\":\"b\"}"), signed))
        .isInstanceOf(CallRefused.class);
    assertThatThrownBy(() -> Ask.read(refusal("SERVICE_FORBIDDEN", "{}"), signed))
        .isInstanceOf(CallRefused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "START_SESSION_ERROR",
        "SERVICE_FORBIDDEN",
        "SERVICE_FORBIDDEN_CONTENT_BLOCKED",
        "SERVICE_FORBIDDEN_FULLY_BLOCKED",
        "SERVICE_FORBIDDEN_PARTNER_DELETED",
        "USER_BLOCKED",
        "ACCESS_UNAUTHORIZED",
        "SERVICE_ACCESS_CONTROL_RESTRICTED",
        "PARTNER_ACCESS_FORBIDDEN",
        "FEATURE_FORBIDDEN",
        "SERVICE_DOES_NOT_EXISTS",
        "ACTION_DOES_NOT_EXISTS",
        "SERVICE_NOT_SPECIFIED",
        "MISSING_MANDATORY_PARAMETER",
        "PROPERTY_VALIDATION_CANNOT_BE_NULL",
        "INVALID_ENUM_VALUE",
        "OBJECT_TYPE_ABSTRACT",
        "INVALID_PARAMETER_CHAR",
        "SEARCH_ENGINE_SYNTAX_ERROR",
        "UNKNOWN_RESPONSE_FORMAT",
        "UNKNOWN_ROLE_ID",
        "INVALID_SET_ROLE",
        "INVALID_OBJECT_ID",
        "INVALID_ACTIONS_LIMIT",
        "INVALID_IP_ADDRESS_RESTRICTION",
        "INVALID_USER_ID",
        "PROPERTY_VALIDATION_NOT_UPDATABLE",
        "SERVICE_FORBIDDEN_FOR_SOMETHING_NEW"
      })
  void stopsAtWhatNoRetryWillChange(String code) {
    assertThatThrownBy(() -> Ask.read(refusal(code, "[]"), Ask.media("1_a")))
        .isInstanceOf(CallRefused.class)
        .hasMessageStartingWith("Kaltura refused media.list: %s (no)".formatted(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INTERNAL_SERVERL_ERROR",
        "INTERNAL_SERVER_ERROR",
        "INTERNAL_DATABASE_ERROR",
        "SEARCH_ENGINE_QUERY_FAILED",
        "LOCK_TIMED_OUT",
        "ACTION_BLOCKED",
        "SOMETHING_NEW"
      })
  void triesAgainWhatMayPass(String code) {
    assertThatThrownBy(() -> Ask.read(refusal(code, "[]"), Ask.flavors("1_a")))
        .isInstanceOf(TransientFailure.class)
        .hasMessage("Kaltura refused flavorAsset.list: %s (no)".formatted(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"INVALID_KS", "MISSING_KS"})
  void noticesThatTheSessionIsOver(String code) {
    Throwable rejected = catchThrowable(() -> Ask.read(refusal(code, "[]"), Ask.entries("1_a")));

    assertThat(rejected)
        .isInstanceOfSatisfying(
            SessionRejected.class, rejection -> assertThat(rejection.ks()).isEqualTo(Ask.KS));
  }

  @Test
  void doesNotRepeatTheSessionThatKalturaQuotes() {
    String body =
        """
        {"code":"INVALID_KS","message":"Invalid KS \\"%1$s\\", Error \\"-1,INVALID_STR\\"",
         "objectType":"KalturaAPIException","args":{"KSID":"%1$s"}}
        """
            .formatted(Ask.KS);

    assertThatThrownBy(() -> Ask.read(body, Ask.media("1_a"))).message().doesNotContain(Ask.KS);
  }

  @Test
  void triesAgainARefusalThatGivesNoCode() {
    assertThatThrownBy(() -> Ask.read("{\"objectType\":\"KalturaAPIException\"}", Ask.media("1_a")))
        .isInstanceOf(TransientFailure.class);
  }

  @Test
  void tellsWhatTheOperatorCanDoAboutARefusedLogin() {
    assertThatThrownBy(() -> Ask.read(refusal("START_SESSION_ERROR", "{}"), Ask.session()))
        .hasMessageContaining("kaltura.partner-id and kaltura.admin-secret do not belong together")
        .message()
        .doesNotContain(Ask.SECRET);
  }

  private static String refusal(String code, String arguments) {
    return """
        {"code":"%s","message":"no","objectType":"KalturaAPIException","args":%s}
        """
        .formatted(code, arguments);
  }
}
