package org.mediaretention.calls;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.camel.util.ObjectHelper;

/** The wait that a server asks for (RFC 9110, section 10.2.3). */
final class RetryAfter {

  private RetryAfter() {}

  /**
   * @param now for a server that names a date
   * @return empty when the failure names none that can be read
   */
  static Optional<Duration> of(Throwable failure, Instant now) {
    // The failure of a renewal comes wrapped.
    HttpOperationFailedException http =
        ObjectHelper.getException(HttpOperationFailedException.class, failure);
    return http == null || http.getResponseHeaders() == null
        ? Optional.empty()
        : http.getResponseHeaders().entrySet().stream()
            .filter(header -> header.getKey().equalsIgnoreCase("Retry-After"))
            .map(Map.Entry::getValue)
            .findFirst()
            .flatMap(value -> wait(value.strip(), now));
  }

  private static Optional<Duration> wait(String value, Instant now) {
    try {
      return Optional.of(
          value.matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(value))
              : untilDate(value, now));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration untilDate(String value, Instant now) {
    Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
  }
}
