package org.mediaretention.progress;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mediaretention.progress.Snapshot.Line;

/** Writes a snapshot in one line. */
final class Singleline implements LogDisplay.Style {

  @Override
  public String write(Snapshot snapshot) {
    String stages =
        snapshot.stages().entrySet().stream()
            .map(Singleline::stage)
            .collect(Collectors.joining("; "));
    return String.format(
            Locale.ROOT,
            "%s; %s calls, %s/s, %s in flight; %s; %s elapsed, time left %s",
            stages,
            Words.number(snapshot.calls()),
            Words.rate(snapshot.callsPerSecond()),
            Words.number(snapshot.callsUnderWay()),
            retries(snapshot),
            Words.time(snapshot.elapsed()),
            Words.timeLeft(snapshot))
        + snapshot.outage().map(words -> "; waiting: " + words).orElse("");
  }

  private static String stage(Map.Entry<Stage, Line> entry) {
    Line line = entry.getValue();
    return String.format(
        Locale.ROOT,
        "%s %s (%d %%), %s/s",
        entry.getKey().label(),
        Words.doneOfTotal(line),
        line.percent(),
        Words.rate(line.perSecond()));
  }

  private static String retries(Snapshot snapshot) {
    long retries = Words.retries(snapshot);
    return retries == 0
        ? "0 retries"
        : String.format(
            Locale.ROOT,
            "%s retries (%s)",
            Words.number(retries),
            Words.retryKinds(snapshot.retries()));
  }
}
