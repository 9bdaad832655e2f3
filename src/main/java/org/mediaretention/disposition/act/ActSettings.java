package org.mediaretention.disposition.act;

import java.time.DateTimeException;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.mediaretention.disposition.Action;
import org.mediaretention.disposition.Refused;
import org.mediaretention.disposition.plan.ActionRules;
import org.mediaretention.disposition.plan.Limits;
import org.mediaretention.disposition.plan.StripChoice;
import org.mediaretention.disposition.plan.Waiting;

/**
 * How plans are made and carried out.
 *
 * @param enabled whether anything may be changed at all
 * @param auditValid how old the audit of a plan may be
 */
public record ActSettings(
    boolean enabled,
    ActionRules actions,
    StripChoice.Keeps stripKeeps,
    Waiting waiting,
    Period auditValid,
    Limits limits,
    Run run,
    double recyclesPerSecond,
    double deletesPerSecond,
    double flavorsPerSecond) {

  /**
   * What one run does at most.
   *
   * @param firstRun items of the first run of a plan
   * @param perRun items of every run; empty for all
   */
  public record Run(
      int firstRun,
      OptionalInt perRun,
      int stopAfterFailures,
      int stopAfterUncertain,
      ActingHours hours) {}

  /** Every setting by its name, with its default; an empty default means "not set". */
  public static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("act.enabled", "false"),
          Map.entry("act.candidates-by", "recycle"),
          Map.entry("act.nonready-by", "delete"),
          Map.entry("act.strip-keeps", "source"),
          Map.entry("act.wait", "P30D"),
          Map.entry("act.approval-valid", "P14D"),
          Map.entry("act.audit-valid", "P30D"),
          Map.entry("act.max-items", "5000"),
          Map.entry("act.max-bytes", ""),
          Map.entry("act.max-per-owner", ""),
          Map.entry("act.max-growth", "20 %"),
          Map.entry("act.per-run", ""),
          Map.entry("act.first-run", "10"),
          Map.entry("act.hours", ""),
          Map.entry("act.stop-after-failures", "5"),
          Map.entry("act.stop-after-uncertain", "3"),
          Map.entry("act.recycles-per-second", "1.5"),
          Map.entry("act.deletes-per-second", "2.5"),
          Map.entry("act.flavors-per-second", "2.5"));

  /**
   * @param values of the settings by name, from wherever they come; what is missing has its default
   * @param enabledInFile what the settings file itself says of act.enabled; nothing else may turn
   *     it on, so that no stray variable makes a rehearsal real
   * @param zone of days and hours
   * @throws Refused with one sentence for each value that is wrong
   */
  public static ActSettings read(
      Map<String, String> values, Optional<String> enabledInFile, ZoneId zone) {
    Reader read = new Reader(values);
    boolean fileEnables = enabledInFile.map(String::strip).orElse("").equals("true");
    boolean enabled = read.choice("act.enabled", "true", "false").equals("true") && fileEnables;
    ActionRules actions =
        new ActionRules(read.action("act.candidates-by"), read.action("act.nonready-by"));
    String keeps = read.choice("act.strip-keeps", "source", "playable");
    Waiting waiting =
        new Waiting(read.period("act.wait", true), read.period("act.approval-valid", false), zone);
    Limits limits =
        new Limits(
            read.limit("act.max-items"),
            read.limit("act.max-bytes"),
            read.limit("act.max-per-owner"),
            read.percent("act.max-growth"));
    Run run =
        new Run(
            read.count("act.first-run").orElse(1),
            read.count("act.per-run"),
            read.count("act.stop-after-failures").orElse(1),
            read.count("act.stop-after-uncertain").orElse(1),
            read.hours("act.hours", zone));
    ActSettings settings =
        new ActSettings(
            enabled,
            actions,
            keeps.equals("playable") ? StripChoice.Keeps.PLAYABLE : StripChoice.Keeps.SOURCE,
            waiting,
            read.period("act.audit-valid", false),
            limits,
            run,
            read.pace("act.recycles-per-second"),
            read.pace("act.deletes-per-second"),
            read.pace("act.flavors-per-second"));
    read.finish();
    return settings;
  }

  /** Keeps a sentence for each value that is wrong. */
  private static final class Reader {

    private static final double HIGHEST_PACE = 100;

    private final Map<String, String> values;
    private final List<String> wrong = new ArrayList<>();

    Reader(Map<String, String> values) {
      this.values = values;
    }

    void finish() {
      if (!wrong.isEmpty()) {
        throw new Refused(String.join(System.lineSeparator(), wrong));
      }
    }

    private String text(String name) {
      return values.getOrDefault(name, DEFAULTS.get(name)).strip();
    }

    private void wrong(String name, String what) {
      wrong.add(String.format(Locale.ROOT, "%s (%s) %s.", name, text(name), what));
    }

    String choice(String name, String... allowed) {
      if (!List.of(allowed).contains(text(name))) {
        wrong(name, "must be one of: " + String.join(", ", allowed));
      }
      return text(name);
    }

    Action action(String name) {
      return Action.labelled(choice(name, "recycle", "delete"))
          .filter(action -> action != Action.STRIP)
          .orElse(Action.RECYCLE);
    }

    Period period(String name, boolean mayBeNone) {
      Period period = parsed(name, Period::parse, "is not a period such as P30D", Period.ofDays(1));
      if (period.isNegative() || period.isZero() && !mayBeNone) {
        wrong(name, "must be longer than nothing");
      }
      return period;
    }

    OptionalLong limit(String name) {
      return limit(name, text(name));
    }

    OptionalLong percent(String name) {
      return limit(name, text(name).replace("%", "").strip());
    }

    // 0 is neither "none" nor "no limit" to everyone, so it is nothing.
    private OptionalLong limit(String name, String text) {
      if (text.isEmpty()) {
        return OptionalLong.empty();
      }
      long limit =
          parsed(name, any -> Long.valueOf(text), "is not a whole number of 1 or more", 1L);
      if (limit <= 0) {
        wrong(name, "must be 1 or more; leave it empty for no limit");
        return OptionalLong.empty();
      }
      return OptionalLong.of(limit);
    }

    OptionalInt count(String name) {
      OptionalLong count = limit(name);
      if (count.isEmpty() && !DEFAULTS.get(name).isEmpty()) {
        if (text(name).isEmpty()) {
          wrong(name, "must be 1 or more");
        }
        return OptionalInt.empty();
      }
      return count.isEmpty()
          ? OptionalInt.empty()
          : OptionalInt.of((int) Math.min(Integer.MAX_VALUE, count.getAsLong()));
    }

    double pace(String name) {
      double pace = parsed(name, Double::valueOf, "is not a number such as 1.5", 1.0);
      if (!(pace > 0 && pace <= HIGHEST_PACE)) {
        wrong(name, "must be more than 0 and at most 100 a second");
      }
      return pace;
    }

    ActingHours hours(String name, ZoneId zone) {
      return text(name).isEmpty()
          ? ActingHours.ALWAYS
          : parsed(
              name,
              text -> ActingHours.of(text, zone),
              "is not a span of hours such as 20:00-06:00",
              ActingHours.ALWAYS);
    }

    private <T> T parsed(String name, Function<String, T> parse, String what, T otherwise) {
      try {
        return parse.apply(text(name));
      } catch (DateTimeException | IllegalArgumentException e) {
        wrong(name, what);
        return otherwise;
      }
    }
  }
}
