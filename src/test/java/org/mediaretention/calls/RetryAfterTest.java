package org.mediaretention.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-01-02T09:15:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30                            | PT30S",
        "0                             | PT0S",
        "' 7 '                         | PT7S",
        "Fri, 02 Jan 2026 09:15:20 GMT | PT20S",
        "Fri, 02 Jan 2026 09:14:00 GMT | PT0S",
      })
  void readsSecondsAndDates(String value, Duration wait) {
    assertThat(RetryAfter.of(answer("Retry-After", value), NOW)).contains(wait);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999999999"})
  void readsNothingFromWhatIsNeither(String value) {
    assertThat(RetryAfter.of(answer("Retry-After", value), NOW)).isEmpty();
  }

  @Test
  void findsTheHeaderHoweverItIsWritten() {
    assertThat(RetryAfter.of(answer("retry-after", "3"), NOW)).contains(Duration.ofSeconds(3));
  }

  @Test
  void findsTheHeaderOfARenewalThatFailed() {
    Exception wrapped = new RuntimeCamelException(answer("Retry-After", "3"));

    assertThat(RetryAfter.of(wrapped, NOW)).contains(Duration.ofSeconds(3));
  }

  @Test
  void isNotAskedForByOtherFailures() {
    assertThat(RetryAfter.of(new IOException("reset"), NOW)).isEqualTo(Optional.empty());
    assertThat(RetryAfter.of(new HttpOperationFailedException("", 503, "", "", null, ""), NOW))
        .isEmpty();
  }

  private static HttpOperationFailedException answer(String header, String value) {
    return new HttpOperationFailedException("", 503, "", "", Map.of(header, value), "");
  }
}
