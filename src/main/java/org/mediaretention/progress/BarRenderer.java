package org.mediaretention.progress;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import me.tongfei.progressbar.DefaultProgressBarRenderer;
import me.tongfei.progressbar.ProgressBarStyle;
import me.tongfei.progressbar.ProgressState;

/** Draws the bar with our numbers in place of the library's, which are averages since the start. */
final class BarRenderer extends DefaultProgressBarRenderer {

  private final AtomicReference<Snapshot> latest;

  BarRenderer(AtomicReference<Snapshot> latest) {
    super(
        ProgressBarStyle.ASCII,
        "",
        1,
        true,
        new DecimalFormat("#", DecimalFormatSymbols.getInstance(Locale.ROOT)),
        ChronoUnit.SECONDS,
        true,
        state -> timeLeft(latest.get()));
    this.latest = latest;
  }

  private static Optional<Duration> timeLeft(Snapshot snapshot) {
    return Optional.ofNullable(snapshot).flatMap(Snapshot::timeLeft);
  }

  @Override
  protected String ratio(ProgressState state) {
    Snapshot snapshot = latest.get();
    if (snapshot == null) {
      return "starting";
    }
    Snapshot.Line line = snapshot.stages().get(snapshot.now());
    return snapshot.now().label() + (line == null ? "" : " " + Words.doneOfTotal(line));
  }

  @Override
  protected String speed(ProgressState state) {
    Snapshot snapshot = latest.get();
    if (snapshot == null) {
      return "";
    }
    if (snapshot.outage().isPresent()) {
      return snapshot.outage().get();
    }
    Snapshot.Line line = snapshot.stages().get(snapshot.now());
    String entries = line == null ? "" : Words.rate(line.perSecond()) + "/s, ";
    long retries = Words.retries(snapshot);
    return entries
        + String.format(
            Locale.ROOT,
            "%s calls/s, %s in flight",
            Words.rate(snapshot.callsPerSecond()),
            Words.number(snapshot.callsUnderWay()))
        + (retries == 0 ? "" : String.format(Locale.ROOT, ", %s retries", Words.number(retries)));
  }
}
