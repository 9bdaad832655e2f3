package org.mediaretention.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mediaretention.kaltura.AnswerReader;
import org.mediaretention.kaltura.Ask;
import org.mediaretention.kaltura.Refusals;
import org.mediaretention.kaltura.SessionRejected;
import org.mediaretention.kaltura.SignedRequest;

class RetryLogTest {

  private static final String KS = "djJ8MTIzNDV8q0ZKk3jv9Xy-2fJwQ1_aa0B7";

  private final SignedRequest media = Ask.media("1_a");

  @Test
  void saysWhatFailedWhyAndWhenItIsMadeAgain() {
    assertThat(sentence(new SocketTimeoutException(), Duration.ofMillis(1_640)))
        .isEqualTo("media.list failed (timeout): no answer in time. Attempt 2 of 8 in 1.6 s.");
  }

  @Test
  void saysThatItDoesNotWait() {
    assertThat(sentence(new SessionRejected(KS), Duration.ZERO))
        .isEqualTo(
            "media.list failed (session): Kaltura does not accept the session. Attempt 2 of 8 now.");
  }

  @Test
  void neverTellsASessionThatARefusalQuotes() {
    Exception refusal = Refusals.of(media, "ODD_CODE", "Odd KS \"" + KS + "\"");

    assertThat(sentence(refusal, Duration.ZERO)).contains("ODD_CODE").doesNotContain("djJ8");
  }

  @Test
  void neverTellsASessionThatATornAnswerHolds() {
    byte[] torn = ("\"" + KS).getBytes(StandardCharsets.UTF_8);
    Throwable unreadable =
        catchThrowable(
            () -> new AnswerReader(Clock.systemUTC()).read(torn, new SignedRequest(Ask.START, "")));

    assertThat(sentence(unreadable, Duration.ZERO))
        .contains("unreadable answer")
        .doesNotContain("djJ8");
  }

  private String sentence(Throwable cause, Duration wait) {
    return RetryLog.sentence(media.request(), cause, wait, 2, 8);
  }
}
