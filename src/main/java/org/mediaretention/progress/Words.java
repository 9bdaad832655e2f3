package org.mediaretention.progress;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.mediaretention.kaltura.RetryKind;
import org.mediaretention.progress.Snapshot.Line;

/** How numbers and times of a snapshot are written. */
final class Words {

  private static final int SECONDS_PER_HOUR = 3600;
  private static final int SECONDS_PER_MINUTE = 60;
  private static final int ONLY_WHOLE_FROM = 100;

  private Words() {}

  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** {@code 1:02:03} */
  static String time(Duration time) {
    long seconds = time.toSeconds();
    return String.format(
        Locale.ROOT,
        "%d:%02d:%02d",
        seconds / SECONDS_PER_HOUR,
        seconds % SECONDS_PER_HOUR / SECONDS_PER_MINUTE,
        seconds % SECONDS_PER_MINUTE);
  }

  static String rate(OptionalDouble perSecond) {
    if (perSecond.isEmpty()) {
      return "-";
    }
    double rate = perSecond.getAsDouble();
    return String.format(Locale.ROOT, rate < ONLY_WHOLE_FROM ? "%.1f" : "%,.0f", rate);
  }

  /** {@code 4,210 of about 7,900} */
  static String doneOfTotal(Line line) {
    return String.format(
        Locale.ROOT,
        "%s of %s%s",
        number(line.done()),
        line.guess() ? "about " : "",
        number(line.total()));
  }

  static String timeLeft(Snapshot snapshot) {
    if (snapshot.outage().isPresent()) {
      return "unknown, Kaltura does not answer";
    }
    if (snapshot.timeLeft().isPresent()) {
      return time(snapshot.timeLeft().get());
    }
    return snapshot.silence().compareTo(EtaEstimator.STALLED) < 0
        ? "unknown yet"
        : "unknown, nothing was finished for " + time(snapshot.silence());
  }

  static long retries(Snapshot snapshot) {
    return snapshot.retries().values().stream().mapToLong(Long::longValue).sum();
  }

  /** {@code timeout 4, HTTP 5xx 2} */
  static String retryKinds(Map<RetryKind, Long> retries) {
    return retries.entrySet().stream()
        .map(
            kind ->
                String.format(Locale.ROOT, "%s %s", kind.getKey().label(), number(kind.getValue())))
        .collect(Collectors.joining(", "));
  }
}
