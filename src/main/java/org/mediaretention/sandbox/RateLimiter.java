package org.mediaretention.sandbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Blocks what goes beyond the limits, before anything is done. A window is fixed: it begins with
 * the first call after the last one ended, and blocked calls count in it too.
 */
final class RateLimiter {

  private final InstantSource clock;
  private final Map<String, Window> windows = new ConcurrentHashMap<>();
  private volatile RateLimits limits;

  private record Window(Instant end, int calls) {}

  RateLimiter(RateLimits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
  }

  void limits(RateLimits newLimits) {
    limits = newLimits;
  }

  void check(ApiRequest request) {
    Integer most = limits.calls().get(request.name());
    if (most != null && calls(request.name()) > most) {
      throw ApiError.blocked(request.service(), request.action());
    }
  }

  private int calls(String action) {
    Instant now = clock.instant();
    Window first = new Window(now.plus(limits.window()), 1);
    return windows
        .merge(
            action,
            first,
            (window, fresh) ->
                now.isBefore(window.end()) ? new Window(window.end(), window.calls() + 1) : fresh)
        .calls();
  }
}
