package org.mediaretention.journal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Compares creation dates of an export with those of the account, zone by zone. */
public final class ExportClock {

  /** Where Kaltura and its customers run servers; others are named by their offset. */
  private static final List<String> USUAL =
      List.of(
          "UTC",
          "America/New_York",
          "America/Chicago",
          "America/Denver",
          "America/Phoenix",
          "America/Los_Angeles",
          "America/Anchorage",
          "Pacific/Honolulu",
          "America/Halifax",
          "America/Sao_Paulo",
          "Europe/London",
          "Europe/Berlin",
          "Europe/Helsinki",
          "Asia/Jerusalem",
          "Asia/Dubai",
          "Asia/Kolkata",
          "Asia/Singapore",
          "Asia/Tokyo",
          "Australia/Sydney",
          "Pacific/Auckland");

  private static final int QUARTER_OF_AN_HOUR = 900;

  /** An export that went through a spreadsheet may have lost its seconds. */
  private static final int TOLERATED_SECONDS = 60;

  private final ZoneRules assumed;
  private final Map<String, ZoneRules> zones = new LinkedHashMap<>();
  private final Map<String, Long> fitting = new TreeMap<>();
  private long compared;

  public ExportClock(Plan plan) {
    this.assumed = plan.exportTimeZone().getRules();
    zones(plan).forEach(zone -> zones.put(zone, ZoneId.of(zone).getRules()));
  }

  /** The zones that are tried by name, the likeliest first. */
  static Set<String> zones(Plan plan) {
    Set<String> zones = new LinkedHashSet<>();
    zones.add(plan.exportTimeZone().getId());
    zones.add(plan.timeZone().getId());
    zones.addAll(USUAL);
    return zones;
  }

  /**
   * @param exported the creation date as it was read, in the zone that was assumed
   */
  public void compare(Instant exported, Instant account) {
    compared++;
    long local = exported.getEpochSecond() + assumed.getOffset(exported).getTotalSeconds();
    long offset = local - account.getEpochSecond();
    zones.forEach(
        (zone, rules) -> {
          if (fits(offset, rules.getOffset(account).getTotalSeconds())) {
            fitting.merge(zone, 1L, Long::sum);
          }
        });
    long rounded = Math.round((double) offset / QUARTER_OF_AN_HOUR) * QUARTER_OF_AN_HOUR;
    if (Math.abs(rounded) <= ZoneOffset.MAX.getTotalSeconds() && fits(offset, rounded)) {
      fitting.merge(ZoneOffset.ofTotalSeconds((int) rounded).getId(), 1L, Long::sum);
    }
  }

  public ClockCheck check() {
    return new ClockCheck(compared, fitting);
  }

  private static boolean fits(long offset, long expected) {
    return Math.abs(offset - expected) < TOLERATED_SECONDS;
  }
}
