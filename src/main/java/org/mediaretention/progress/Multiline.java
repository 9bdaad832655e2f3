package org.mediaretention.progress;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediaretention.progress.Snapshot.Line;

/** Writes a snapshot as an aligned block. */
final class Multiline implements LogDisplay.Style {

  @Override
  public String write(Snapshot snapshot) {
    Stream<String> stages = snapshot.stages().entrySet().stream().map(Multiline::stage);
    List<String> others =
        List.of(row("calls", calls(snapshot)), row("retries", retries(snapshot)), times(snapshot));
    Stream<String> waiting = snapshot.outage().stream().map(words -> row("waiting", words));
    return Stream.of(stages, others.stream(), waiting)
        .flatMap(rows -> rows)
        .collect(Collectors.joining("\n"));
  }

  private static String stage(Map.Entry<Stage, Line> entry) {
    Line line = entry.getValue();
    String done = Words.doneOfTotal(line) + " " + entry.getKey().unit();
    String value =
        String.format(
            Locale.ROOT, "%-38s %3d %%  %9s/s", done, line.percent(), Words.rate(line.perSecond()));
    return row(entry.getKey().label(), value);
  }

  private static String calls(Snapshot snapshot) {
    return String.format(
        Locale.ROOT,
        "%-38s %3s    %9s/s",
        String.format(
            Locale.ROOT,
            "%s, %s in flight",
            Words.number(snapshot.calls()),
            Words.number(snapshot.callsUnderWay())),
        "",
        Words.rate(snapshot.callsPerSecond()));
  }

  private static String retries(Snapshot snapshot) {
    long retries = Words.retries(snapshot);
    return retries == 0
        ? "0"
        : String.format(
            Locale.ROOT, "%s: %s", Words.number(retries), Words.retryKinds(snapshot.retries()));
  }

  private static String times(Snapshot snapshot) {
    return row("elapsed", Words.time(snapshot.elapsed()))
        + "\n"
        + row("time left", Words.timeLeft(snapshot));
  }

  private static String row(String name, String value) {
    return String.format(Locale.ROOT, "  %-16s %s", name, value);
  }
}
