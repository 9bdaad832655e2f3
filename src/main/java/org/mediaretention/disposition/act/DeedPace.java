package org.mediaretention.disposition.act;

import java.time.Duration;

/**
 * When the next call of one action may start. It begins at the highest pace that the settings allow
 * and never exceeds it. Kaltura counts calls in fixed windows of ten seconds and blocks what is
 * over a limit that nobody knows; so the first block makes it look for the end of the window, count
 * what the next window takes, and keep just below that.
 *
 * <p>It computes, and leaves the waiting and the clock to others. Times are nanoseconds of a clock
 * that never goes back.
 */
public final class DeedPace {

  static final long WINDOW = Duration.ofSeconds(10).toNanos();

  /** A block is found over by trying again this often, so at most four times. */
  private static final long RETRY = WINDOW / 4;

  /** A count is complete only within this, as the window may have begun a retry earlier. */
  private static final long COUNTED = WINDOW - RETRY;

  /** What of the known limit is used; the rest is for calls that arrive late or early. */
  private static final double USED = 0.97;

  private static final long STRAY = 6 * WINDOW;

  /** How long a rise that was not blocked is kept before the next. */
  private static final long NEXT_RISE = 3 * WINDOW;

  private static final long FIRST_RISE = Duration.ofMinutes(15).toNanos();
  private static final long MAX_RISE = Duration.ofHours(2).toNanos();

  private enum Phase {
    /** Calls are spaced evenly. */
    STEADY,
    /** One call more a window than is known to pass. */
    RISING,
    /** Blocked; waits for the window to end. */
    SEARCHING,
    /** A window has just begun; counts what it takes. */
    COUNTING
  }

  private final double highest;
  private Phase phase = Phase.STEADY;

  /** Calls a window. */
  private double pace;

  private double tooFast;
  private int counted;
  private long countingSince;
  private long nextStart;
  private boolean started;
  private long changedAt;
  private boolean changed;
  private boolean strayed;
  private long strayedAt;
  private long riseAfter = FIRST_RISE;

  /**
   * @param highestPerSecond by the settings
   */
  public DeedPace(double highestPerSecond) {
    if (!(highestPerSecond > 0)) {
      throw new IllegalArgumentException("a pace of " + highestPerSecond);
    }
    this.highest = highestPerSecond * WINDOW / Duration.ofSeconds(1).toNanos();
    this.pace = highest;
  }

  /**
   * Takes the next start.
   *
   * @return how long that start is from now
   */
  public synchronized long take(long now) {
    if (phase == Phase.STEADY && isTimeToRise(now)) {
      enter(Phase.RISING, now);
    }
    if (phase == Phase.COUNTING && now - countingSince > COUNTED) {
      // More than this window took until now, and less than what was blocked.
      keep((counted + tooFast) / 2, now);
    }
    if (phase == Phase.RISING && now - changedAt > 3 * WINDOW) {
      keep(pace / USED + 1, now);
      riseAfter = NEXT_RISE;
    }
    long start = started ? Math.max(now, nextStart) : now;
    started = true;
    nextStart = start + spacing();
    return start - now;
  }

  /**
   * Takes note of a call that was not blocked.
   *
   * @param start when the call started
   */
  public synchronized void passed(long start, long now) {
    if (isOld(start)) {
      return;
    }
    if (phase == Phase.SEARCHING) {
      enter(Phase.COUNTING, now);
      // Not the start: the window may begin when the call arrives.
      countingSince = now;
      counted = 1;
      nextStart = start + spacing();
    } else if (phase == Phase.COUNTING) {
      counted++;
    }
  }

  /** Takes note of a call that Kaltura blocked. */
  public synchronized void blocked(long start, long now) {
    if (isOld(start)) {
      return;
    }
    switch (phase) {
      case STEADY -> blockedWhileSteady(now);
      case SEARCHING -> nextStart = now + RETRY;
      case COUNTING -> {
        keep(counted, now);
        // This window is used up; it ends ten seconds after it began at the latest.
        nextStart = Math.max(now, countingSince + WINDOW);
      }
      case RISING -> {
        riseAfter = Math.min(MAX_RISE, Math.max(FIRST_RISE, 2 * riseAfter));
        enter(Phase.STEADY, now);
        nextStart = now + WINDOW;
      }
    }
  }

  /** Calls a second at the moment. */
  public synchronized double perSecond() {
    return Duration.ofSeconds(1).toNanos() / (double) spacing();
  }

  /** One block may be the fault of others or of the network; a second one soon is not. */
  private void blockedWhileSteady(long now) {
    boolean first = changed && (!strayed || now - strayedAt > STRAY);
    strayed = true;
    strayedAt = now;
    if (first) {
      nextStart = now + WINDOW;
    } else {
      search(now);
    }
  }

  private void search(long now) {
    tooFast = pace;
    enter(Phase.SEARCHING, now);
    nextStart = now + RETRY;
  }

  private void keep(double callsInAWindow, long now) {
    pace = Math.min(highest, Math.max(1, callsInAWindow) * USED);
    enter(Phase.STEADY, now);
  }

  private void enter(Phase next, long now) {
    phase = next;
    changed = true;
    changedAt = now;
  }

  private boolean isTimeToRise(long now) {
    return changed && pace < highest && now - changedAt > riseAfter;
  }

  private long spacing() {
    return (long)
        Math.ceil(
            switch (phase) {
              case STEADY -> WINDOW / pace;
              case RISING -> WINDOW / Math.min(highest, pace / USED + 1);
              case SEARCHING -> RETRY;
              case COUNTING -> WINDOW / highest;
            });
  }

  /** Calls under way at the last change tell nothing new. */
  private boolean isOld(long start) {
    return changed && start - changedAt < 0;
  }
}
