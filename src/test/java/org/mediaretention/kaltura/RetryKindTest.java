package org.mediaretention.kaltura;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Map;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.junit.jupiter.api.Test;

class RetryKindTest {

  @Test
  void callsAnAnswerThatDidNotComeATimeout() {
    assertThat(RetryKind.of(new SocketTimeoutException())).isEqualTo(RetryKind.TIMEOUT);
    assertThat(RetryKind.of(new ConnectTimeoutException("slow"))).isEqualTo(RetryKind.TIMEOUT);
  }

  @Test
  void callsWhatHappensBelowHttpAConnection() {
    assertThat(RetryKind.of(new ConnectException())).isEqualTo(RetryKind.CONNECTION);
    assertThat(RetryKind.of(new UnknownHostException())).isEqualTo(RetryKind.CONNECTION);
    assertThat(RetryKind.of(new NoHttpResponseException(""))).isEqualTo(RetryKind.CONNECTION);
    assertThat(RetryKind.of(new IOException("cut short"))).isEqualTo(RetryKind.CONNECTION);
  }

  @Test
  void tellsABusyServerFromABrokenOne() {
    assertThat(RetryKind.of(status(429))).isEqualTo(RetryKind.HTTP_429);
    assertThat(RetryKind.of(status(500))).isEqualTo(RetryKind.HTTP_5XX);
    assertThat(RetryKind.of(status(503))).isEqualTo(RetryKind.HTTP_5XX);
    assertThat(RetryKind.of(status(403))).isEqualTo(RetryKind.HTTP_OTHER);
  }

  @Test
  void tellsARefusalFromAnAnswerThatCannotBeRead() {
    SignedRequest media = Ask.media("1_a");

    assertThat(RetryKind.of(Refusals.of(media, "ACTION_BLOCKED", "slow down")))
        .isEqualTo(RetryKind.BLOCKED);
    assertThat(RetryKind.of(Refusals.of(media, "SEARCH_ENGINE_QUERY_FAILED", "slow down")))
        .isEqualTo(RetryKind.BLOCKED);
    assertThat(RetryKind.of(Refusals.of(media, "INTERNAL_DATABASE_ERROR", "again")))
        .isEqualTo(RetryKind.REFUSED);
    assertThat(RetryKind.of(Refusals.of(media, "INVALID_KS", "over"))).isEqualTo(RetryKind.SESSION);
    assertThat(RetryKind.of(new TransientFailure("not JSON"))).isEqualTo(RetryKind.UNREADABLE);
  }

  private static HttpOperationFailedException status(int status) {
    return new HttpOperationFailedException("", status, "", "", Map.of(), "");
  }
}
