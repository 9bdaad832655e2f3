package org.mediaretention.progress;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mediaretention.kaltura.RetryKind;

/**
 * All that is told of an audit at one moment.
 *
 * @param stages those that have something to do, in order
 * @param now the first stage that is not finished
 * @param finished share of the work of all stages, from 0 to 1
 * @param calls made in this run
 * @param callsPerSecond recently
 * @param retries of this run, by what had gone wrong
 * @param outage since when Kaltura does not answer, and why, as a sentence; empty when it does
 * @param timeLeft empty as long as nothing can be said
 * @param silence how long nothing was finished
 */
public record Snapshot(
    Map<Stage, Line> stages,
    Stage now,
    double finished,
    long calls,
    OptionalDouble callsPerSecond,
    int callsUnderWay,
    Map<RetryKind, Long> retries,
    Optional<String> outage,
    Duration elapsed,
    Optional<Duration> timeLeft,
    Duration silence) {

  /**
   * How far a stage is.
   *
   * @param guess whether the total is inferred
   * @param perSecond recently; empty before anything was done and when all is done
   */
  public record Line(long done, long total, boolean guess, OptionalDouble perSecond) {

    /** Whole percents of the total, from 0 to 100. */
    public int percent() {
      return total == 0 ? 100 : (int) Math.min(100, 100 * done / total);
    }
  }
}
