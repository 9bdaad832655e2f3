package org.mediaretention.kaltura.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mediaretention.endtoend.support.HostileServer;
import org.mediaretention.endtoend.support.HostileServer.Answer;
import org.mediaretention.kaltura.RetryKind;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxServer;
import org.mediaretention.settings.KalturaSettings;
import org.mediaretention.settings.Settings;
import org.mediaretention.settings.SettingsSource;

class KalturaHttpTest {

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NUMBER_OF_A_MILLION_DIGITS")
  @Timeout(30)
  void endsEveryCall(Answer answer) throws Exception {
    try (HostileServer hostile = HostileServer.start(answer)) {
      String timeout = kindOf(answer) == RetryKind.TIMEOUT ? "PT1S" : "PT20S";
      Throwable failure = catchThrowable(() -> call(hostile.uri(), timeout));

      assertThat(failure).isInstanceOf(CamelExecutionException.class);
      assertThat(RetryKind.of(failure.getCause())).isEqualTo(kindOf(answer));
      assertThat(failure.getCause()).isNotInstanceOf(HttpOperationFailedException.class);
    }
  }

  private static RetryKind kindOf(Answer answer) {
    return switch (answer) {
      case TWO_BYTES_A_SECOND, SLOW_HEADERS -> RetryKind.TIMEOUT;
      case ENDLESS_BODY, TEN_GIGABYTES, ENDLESS_PAGE_OF_AN_ERROR, GZIP_BOMB -> RetryKind.UNREADABLE;
      case ENDLESS_HEADER, ENDLESS_HEADERS -> RetryKind.CONNECTION;
      case NUMBER_OF_A_MILLION_DIGITS -> throw new AssertionError(answer);
    };
  }

  @Test
  void readsAnAnswerThatIsSmallAndInTime() throws Exception {
    SandboxAccount account = SandboxAccount.generate(AccountShape.of(5, 1));
    try (SandboxServer sandbox = SandboxServer.start(account)) {
      assertThat(call(sandbox.uri() + "/api_v3/service/system/action/ping", "PT30S")).isNotEmpty();
    }
  }

  private byte[] call(String uri, String timeout) {
    CamelContext camel = new DefaultCamelContext();
    try {
      camel.getRegistry().bind("http", new KalturaHttp(settings(timeout)));
      camel.start();
      return camel
          .createProducerTemplate()
          .requestBody(uri + "?httpMethod=POST", new byte[] {'{', '}'}, byte[].class);
    } finally {
      camel.stop();
    }
  }

  private KalturaSettings settings(String timeout) {
    SettingsSource source =
        SettingsSource.load(
            Optional.empty(),
            Map.of(
                "KALTURA_PARTNER_ID", "1",
                "KALTURA_ADMIN_SECRET", "secret",
                "KALTURA_TIMEOUT", timeout),
            new Properties());
    return Settings.from(source).kaltura();
  }
}
