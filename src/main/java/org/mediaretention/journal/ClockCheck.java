package org.mediaretention.journal;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which time zone the clock of an export may have shown.
 *
 * @param compared creation dates that were compared with those of the account
 * @param fitting how many of them are the same when the export's are of this zone; zones by name,
 *     and all offsets
 */
public record ClockCheck(long compared, Map<String, Long> fitting) {

  public static final ClockCheck NONE = new ClockCheck(0, Map.of());

  /** From fewer dates nothing is concluded. */
  private static final int ENOUGH = 10;

  /** These dates and those. */
  public ClockCheck plus(ClockCheck other) {
    Map<String, Long> both = new TreeMap<>(fitting);
    other.fitting.forEach((zone, dates) -> both.merge(zone, dates, Long::sum));
    return new ClockCheck(compared + other.compared, both);
  }

  /** Says which zone fits most of the dates, unless the one that was assumed does. */
  Optional<Warning> warning(Plan plan) {
    String assumed = plan.exportTimeZone().getId();
    long differing = compared - dates(assumed);
    String best = best(plan);
    if (compared < ENOUGH || !isMost(differing) || !isMost(dates(best))) {
      return Optional.empty();
    }
    return Optional.of(
        new Warning(
            Warning.Code.EXPORT_TIME_ZONE,
            String.format(
                Locale.ROOT,
                "the creation dates of %d of %d entries in %s are not those of the account; they would be with exports.time-zone=%s, where it was %s",
                differing,
                compared,
                plan.inputs().get(0).file(),
                best,
                assumed),
            differing));
  }

  // Of zones that fit as well the likeliest, and an offset last: it has no summer.
  private String best(Plan plan) {
    Set<String> all = new LinkedHashSet<>(ExportClock.zones(plan));
    all.addAll(new TreeMap<>(fitting).keySet());
    return all.stream().reduce((a, b) -> dates(b) > dates(a) ? b : a).orElseThrow();
  }

  private boolean isMost(long dates) {
    return 2 * dates > compared;
  }

  private long dates(String zone) {
    return fitting.getOrDefault(zone, 0L);
  }
}
