package org.mediaretention.progress;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Tells from what was observed how fast an audit goes and how long it still takes.
 *
 * <p>The stages overlap and share the calls, so the time that passes is shared out among them by
 * the calls under way; what is left of each stage is counted at its own recent pace.
 */
final class EtaEstimator {

  /** No call takes longer; when nothing is finished for so long, nothing can be foretold. */
  static final Duration STALLED = Duration.ofMinutes(2);

  /** Answers come in lumps; a stage that began only just now says nothing of its pace. */
  static final Duration TOO_NEW = Duration.ofSeconds(4);

  private static final double NANOS_PER_SECOND = 1e9;

  private final Map<Stage, RecentRate> shown = new EnumMap<>(Stage.class);
  private final Map<Stage, RecentRate> paces = new EnumMap<>(Stage.class);
  private final Map<Stage, Duration> firstMoves = new EnumMap<>(Stage.class);
  private final RecentRate calls = new RecentRate();
  private Duration elapsed = Duration.ZERO;
  private Duration lastMove = Duration.ZERO;
  private ProgressState standing;
  private CallStats traffic;
  private double shareOfMeasuring;

  /** Begins at a standing; what is done by then says nothing of the pace. */
  EtaEstimator(ProgressState standing, CallStats traffic) {
    this.standing = standing;
    this.traffic = traffic;
    for (Stage stage : Stage.values()) {
      shown.put(stage, new RecentRate());
      paces.put(stage, new RecentRate());
    }
  }

  /** Takes in how things stand a time after the beginning. */
  void observe(Duration since, ProgressState next, CallStats calling) {
    double seconds = since.minus(elapsed).toNanos() / NANOS_PER_SECOND;
    share(next, calling);
    for (Stage stage : standing.stages()) {
      long done = next.done(stage) - standing.done(stage);
      shown.get(stage).add(seconds, done);
      paces.get(stage).add(seconds * share(stage, next), done);
      if (done > 0) {
        firstMoves.putIfAbsent(stage, since);
        lastMove = since;
      }
    }
    calls.add(seconds, calling.made() - traffic.made());
    elapsed = since;
    standing = next;
    traffic = calling;
  }

  Snapshot snapshot() {
    Map<Stage, Snapshot.Line> lines = new LinkedHashMap<>();
    for (Stage stage : standing.stages()) {
      if (isShown(stage)) {
        lines.put(stage, line(stage));
      }
    }
    return new Snapshot(
        lines,
        standing.stage(),
        finished(),
        traffic.made(),
        calls.perSecond(),
        traffic.underWay(),
        traffic.retries(),
        traffic.outage(),
        elapsed,
        timeLeft(),
        elapsed.minus(lastMove));
  }

  /** Empty before anything can be said, and when nothing moves any more. */
  Optional<Duration> timeLeft() {
    if (elapsed.minus(lastMove).compareTo(STALLED) >= 0 || isInTheDark()) {
      return Optional.empty();
    }
    double seconds = 0;
    for (Stage stage : standing.stages()) {
      long left = standing.left(stage);
      OptionalDouble pace = pace(stage);
      if (left == 0 || isNegligible(stage)) {
        continue;
      }
      if (pace.isEmpty()) {
        return Optional.empty();
      }
      seconds += left / pace.getAsDouble();
    }
    return Optional.of(Duration.ofMillis(Math.round(seconds * 1000)));
  }

  private OptionalDouble pace(Stage stage) {
    Duration first = firstMoves.getOrDefault(stage, elapsed);
    boolean tooNew = elapsed.minus(first).compareTo(TOO_NEW) < 0;
    return tooNew ? OptionalDouble.empty() : paces.get(stage).perSecond();
  }

  private Snapshot.Line line(Stage stage) {
    return new Snapshot.Line(
        standing.done(stage),
        standing.total(stage),
        standing.isGuess(stage),
        standing.left(stage) == 0 ? OptionalDouble.empty() : shown.get(stage).perSecond());
  }

  private boolean isShown(Stage stage) {
    return switch (stage) {
      case LISTING, LOOKING_UP -> !standing.isUncounted();
      case MEASURING -> standing.toMeasure() > 0;
      case REPORTING -> standing.reporting();
    };
  }

  // Before the first decision nobody knows how many candidates there will be.
  private boolean isInTheDark() {
    return standing.isUncounted() || standing.decided() == 0 && standing.rows() > 0;
  }

  // Writing takes seconds, and how many is not known before it has begun.
  private boolean isNegligible(Stage stage) {
    return stage == Stage.REPORTING && !standing.reporting();
  }

  private double finished() {
    // A stage of which the pace is not known yet is taken to go like the first.
    double usual = pace(standing.first()).orElse(1);
    double done = 0;
    double all = 0;
    for (Stage stage : standing.stages()) {
      if (!isNegligible(stage)) {
        double pace = pace(stage).orElse(usual);
        done += standing.done(stage) / pace;
        all += standing.total(stage) / pace;
      }
    }
    return all == 0 ? 0 : Math.min(1, done / all);
  }

  private void share(ProgressState next, CallStats calling) {
    int before = traffic.measuring() + traffic.lookingUp();
    int after = calling.measuring() + calling.lookingUp();
    if (before + after > 0) {
      shareOfMeasuring = (double) (traffic.measuring() + calling.measuring()) / (before + after);
    } else if (next.lookedUp() == next.rows()) {
      shareOfMeasuring = 1;
    }
  }

  private double share(Stage stage, ProgressState next) {
    if (next.reporting()) {
      return stage == Stage.REPORTING ? 1 : 0;
    }
    return switch (stage) {
      case LISTING, LOOKING_UP -> 1 - shareOfMeasuring;
      case MEASURING -> shareOfMeasuring;
      case REPORTING -> 0;
    };
  }
}
