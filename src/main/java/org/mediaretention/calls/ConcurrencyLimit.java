package org.mediaretention.calls;

/**
 * How many calls may be under way at once: half as many each time Kaltura shows that it is too
 * much, and one more after each round of calls that went well. It computes, and leaves the waiting
 * to others.
 */
final class ConcurrencyLimit {

  private final int most;
  private int allowed;
  private int wentWell;
  private boolean narrowed;
  private long narrowedAt;

  ConcurrencyLimit(int most) {
    this.most = most;
    this.allowed = most;
  }

  synchronized int allowed() {
    return allowed;
  }

  /**
   * Takes note of a call that was too much. Calls that began before the window was last narrowed
   * show nothing new, so that it is halved once a round trip at most.
   *
   * @param started nanoseconds of a clock that never goes back, as is {@code now}
   * @return by how many places the window changed; negative or none
   */
  synchronized int tooMuch(long started, long now) {
    if (isOld(started)) {
      return 0;
    }
    narrowed = true;
    narrowedAt = now;
    wentWell = 0;
    int before = allowed;
    allowed = Math.max(1, allowed / 2);
    return allowed - before;
  }

  /**
   * Takes note of a call that went well.
   *
   * @return by how many places the window changed; one or none
   */
  synchronized int wentWell(long started) {
    if (allowed == most || isOld(started) || ++wentWell < allowed) {
      return 0;
    }
    wentWell = 0;
    allowed++;
    return 1;
  }

  private boolean isOld(long started) {
    return narrowed && started - narrowedAt < 0;
  }
}
