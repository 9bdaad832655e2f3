package org.mediaretention.commands;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.mediaretention.audit.DryRunEstimates;
import org.mediaretention.audit.DryRunEstimates.Foresight;
import org.mediaretention.settings.AuditSource;
import org.mediaretention.settings.KalturaSettings;
import org.mediaretention.settings.Settings;
import picocli.CommandLine.ExitCode;

/** Tells what audits of the inbox would cost, and touches nothing. */
public final class DryRun {

  /** What a call takes when nobody has measured it. */
  private static final Duration USUAL_CALL = Duration.ofSeconds(1);

  private final KalturaSettings kaltura;
  private final PrintStream out;

  private DryRun(KalturaSettings kaltura, PrintStream out) {
    this.kaltura = kaltura;
    this.out = out;
  }

  /** Answers the exit status: 2 when something in the inbox cannot be audited. */
  public static int run(Settings settings, PrintStream out) {
    if (settings.audit().source() == AuditSource.ACCOUNT) {
      out.printf(
          Locale.ROOT,
          "audit.source is account: an audit needs no exports and leaves %s alone. How many entries there are, and how many calls it takes, only Kaltura knows; nothing was asked.%n",
          settings.folders().inbox());
      return ExitCode.OK;
    }
    List<Foresight> foresights = new DryRunEstimates(settings, Clock.systemUTC()).foresights();
    if (foresights.isEmpty()) {
      out.printf(Locale.ROOT, "There is nothing to audit in %s.%n", settings.folders().inbox());
    }
    foresights.forEach(new DryRun(settings.kaltura(), out)::tell);
    boolean sound = foresights.stream().allMatch(foresight -> foresight.problem().isEmpty());
    return sound ? ExitCode.OK : ExitCode.USAGE;
  }

  private void tell(Foresight foresight) {
    out.println(foresight.place());
    if (foresight.problem().isPresent()) {
      line("FAILED", foresight.problem().get());
      return;
    }
    foresight
        .inputs()
        .forEach(in -> line("rows", String.format(Locale.ROOT, "%,9d  %s", in.rows(), in.file())));
    foresight.notes().forEach(note -> line("note", note));
    foresight.warnings().forEach(warning -> line("warning", warning.toString()));
    line("entries", String.format(Locale.ROOT, "%,9d  are looked up", foresight.entries()));
    line("calls", String.format(Locale.ROOT, "%,9d  to look them up", foresight.lookUps()));
    if (foresight.flavorCalls() > 0) {
      line(
          "",
          String.format(
              Locale.ROOT, "%,9d  at most, about, to list flavors", foresight.flavorCalls()));
    }
    long calls = foresight.lookUps() + foresight.flavorCalls();
    line(
        "time",
        String.format(
            Locale.ROOT,
            "%9s  at most, if a call takes a second and %d go at once",
            inWords(time(calls)),
            kaltura.parallelCalls()));
  }

  /** As long as the calls take side by side, or as their starts are kept apart. */
  private Duration time(long calls) {
    Duration sideBySide = USUAL_CALL.multipliedBy(calls).dividedBy(kaltura.parallelCalls());
    Duration spaced = kaltura.throttle().multipliedBy(calls);
    return sideBySide.compareTo(spaced) < 0 ? spaced : sideBySide;
  }

  private static String inWords(Duration time) {
    Duration whole = time.plusMillis(999);
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", whole.toHours(), whole.toMinutesPart(), whole.toSecondsPart());
  }

  private void line(String what, String words) {
    out.printf(Locale.ROOT, "  %-8s %s%n", what, words);
  }
}
