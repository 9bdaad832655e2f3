package org.mediaretention.observe;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mediaretention.audit.Outcomes;
import org.mediaretention.inbox.Obstacle;
import org.mediaretention.progress.RunningAudit;
import org.mediaretention.progress.Snapshot;
import org.mediaretention.progress.Stage;

/**
 * All that a server tells of its audits at one moment.
 *
 * @param waiting audits that are not finished and do not run
 * @param nextRun empty without a schedule
 * @param lastError of this run of the program
 * @param obstacles what keeps audits from being done now
 */
public record Status(
    String version,
    Instant now,
    Optional<Running> running,
    List<String> waiting,
    List<FinishedAudit> finished,
    List<FailedAudit> failed,
    Optional<Instant> nextRun,
    Optional<Outcomes.Problem> lastError,
    List<Obstacle> obstacles) {

  /**
   * The audit that runs.
   *
   * @param timeLeft empty as long as nobody can tell
   */
  public record Running(
      String audit,
      List<Step> steps,
      long calls,
      int callsUnderWay,
      long retries,
      Duration elapsed,
      Optional<Duration> timeLeft) {

    static Running of(RunningAudit underWay) {
      Snapshot now = underWay.snapshot();
      return new Running(
          underWay.audit(),
          now.stages().entrySet().stream().map(s -> Step.of(s.getKey(), s.getValue())).toList(),
          now.calls(),
          now.callsUnderWay(),
          now.retries().values().stream().mapToLong(Long::longValue).sum(),
          now.elapsed(),
          now.timeLeft());
    }
  }

  /**
   * How far one stage of the audit is.
   *
   * @param unit what is counted
   * @param guess whether the total is inferred
   */
  public record Step(String name, String unit, long done, long total, boolean guess, int percent) {

    private static Step of(Stage stage, Snapshot.Line line) {
      return new Step(
          stage.label(), stage.unit(), line.done(), line.total(), line.guess(), line.percent());
    }
  }
}
