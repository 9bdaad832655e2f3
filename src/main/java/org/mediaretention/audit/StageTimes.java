package org.mediaretention.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long the stages of an audit take, one after the other. */
final class StageTimes {

  private final Clock clock;
  private final Map<String, Instant> begins = new LinkedHashMap<>();

  StageTimes(Clock clock) {
    this.clock = clock;
  }

  /** Begins the next stage. */
  void enter(String stage) {
    begins.put(stage, clock.instant());
  }

  /** Seconds spent in each stage so far, and in all of them. */
  Map<String, Double> seconds() {
    List<String> names = List.copyOf(begins.keySet());
    Instant now = clock.instant();
    Map<String, Double> seconds = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      Instant end = i + 1 < names.size() ? begins.get(names.get(i + 1)) : now;
      seconds.put(names.get(i), between(begins.get(names.get(i)), end));
    }
    seconds.put("total", between(begins.get(names.get(0)), now));
    return seconds;
  }

  private static double between(Instant begin, Instant end) {
    return Duration.between(begin, end).toMillis() / 1000.0;
  }
}
