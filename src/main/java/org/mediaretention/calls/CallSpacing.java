package org.mediaretention.calls;

import java.time.Duration;

/** Spaces the starts of calls; says how long to wait, and leaves the waiting to others. */
final class CallSpacing {

  private final long spacing;
  private long nextStart;
  private boolean started;

  CallSpacing(Duration leastBetweenStarts) {
    this.spacing = leastBetweenStarts.toNanos();
  }

  /**
   * Takes the next start.
   *
   * @param now nanoseconds of a clock that never goes back
   * @return how long that start is from now, in nanoseconds
   */
  synchronized long take(long now) {
    long start = started ? Math.max(now, nextStart) : now;
    started = true;
    nextStart = start + spacing;
    return start - now;
  }
}
