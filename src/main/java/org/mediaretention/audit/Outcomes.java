package org.mediaretention.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.mediaretention.journal.AuditStatus;
import org.mediaretention.journal.Counts;

/** How the audits of this run ended. */
public final class Outcomes {

  private static final double MILLIS_PER_SECOND = 1000.0;

  private final Map<AuditStatus, Long> audits = new EnumMap<>(AuditStatus.class);
  private Counts counts = Counts.NONE;
  private Duration time = Duration.ZERO;
  private long refused;
  private Optional<Problem> lastProblem = Optional.empty();

  /**
   * Why an audit could not go on.
   *
   * @param why a sentence
   */
  public record Problem(Instant at, String audit, String why) {}

  /**
   * An audit has its reports.
   *
   * @param seconds that it took in this run
   */
  public synchronized void finished(AuditStatus verdict, Counts rows, double seconds) {
    audits.merge(verdict, 1L, Long::sum);
    counts = counts.plus(rows);
    time = time.plusMillis(Math.round(seconds * MILLIS_PER_SECOND));
  }

  synchronized void failed(Problem problem) {
    audits.merge(AuditStatus.FAILED, 1L, Long::sum);
    lastProblem = Optional.of(problem);
  }

  /** An unfinished audit was left as it is, because another version of the program began it. */
  synchronized void refused(Problem problem) {
    refused++;
    lastProblem = Optional.of(problem);
  }

  /** Whether any audit was refused. */
  public synchronized boolean includeARefusal() {
    return refused > 0;
  }

  /** Whether any audit ended so. */
  public boolean include(AuditStatus verdict) {
    return audits(verdict) > 0;
  }

  /** Whether no audit has ended or was refused. */
  public synchronized boolean areNone() {
    return audits.isEmpty() && refused == 0;
  }

  /** How many audits ended so. */
  public synchronized long audits(AuditStatus verdict) {
    return audits.getOrDefault(verdict, 0L);
  }

  /** What became of the rows of all audits that have reports. */
  public synchronized Counts counts() {
    return counts;
  }

  /** How long all audits took that have reports. */
  public synchronized Duration time() {
    return time;
  }

  public synchronized Optional<Problem> lastProblem() {
    return lastProblem;
  }
}
