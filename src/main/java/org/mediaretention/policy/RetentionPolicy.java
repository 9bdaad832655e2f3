package org.mediaretention.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;

/**
 * The policy of one audit, with every cut-off as an instant.
 *
 * @param asOf the last second of the report date; ages and gaps are measured back from it
 * @param stripBefore entries created at or before this instant are old enough to lose flavors
 * @param deleteBefore entries created at or before this instant are old enough to be deleted
 */
public record RetentionPolicy(
    Instant asOf,
    Instant stripBefore,
    Instant deleteBefore,
    boolean includeNonready,
    UndatedPlays undatedPlays) {

  /** What an entry is that was played at a time which Kaltura did not record. */
  public enum UndatedPlays {
    CANDIDATE,
    UNDECIDED
  }

  /** The policy as it stands at 23:59:59 of the report date in the audit's time zone. */
  public static RetentionPolicy of(
      LocalDate reportDate,
      ZoneId zone,
      Period stripAfter,
      Period deleteAfter,
      boolean includeNonready,
      UndatedPlays undatedPlays) {
    Instant asOf = reportDate.atTime(LocalTime.of(23, 59, 59)).atZone(zone).toInstant();
    return new RetentionPolicy(
        asOf,
        before(asOf, stripAfter, zone),
        before(asOf, deleteAfter, zone),
        includeNonready,
        undatedPlays);
  }

  /**
   * Years and months are counted in the calendar of the zone; a day is always 24 hours, as in the
   * original toolkit, so that 730 days do not stretch or shrink when the clocks change.
   */
  private static Instant before(Instant asOf, Period period, ZoneId zone) {
    return asOf.atZone(zone)
        .minusMonths(period.toTotalMonths())
        .toInstant()
        .minus(Duration.ofDays(period.getDays()));
  }

  /** Whether an entry created then is too young for any rule, whatever else is true of it. */
  public boolean isTooYoung(Instant created) {
    return created.isAfter(stripBefore);
  }

  /** Whether entries created at either time are of the same age to every rule. */
  public boolean isSameAge(Instant one, Instant other) {
    return isTooYoung(one) == isTooYoung(other)
        && isOldEnoughToDelete(one) == isOldEnoughToDelete(other);
  }

  private boolean isOldEnoughToDelete(Instant created) {
    return !created.isAfter(deleteBefore);
  }

  /** What the policy says of an entry, given what Kaltura said of it. */
  public Decision decide(Observation observation) {
    return observation.decide(this);
  }

  Decision decidePresent(Observation.Present entry) {
    if (isTooYoung(entry.created())) {
      return new Decision.TooYoung();
    }
    if (!entry.ready()) {
      return includeNonready
          ? new Decision.Candidate(Rule.NONREADY, Reason.NON_READY_STATUS)
          : new Decision.NonreadyExcluded();
    }
    Rule byAge = isOldEnoughToDelete(entry.created()) ? Rule.FOUR_YEAR : Rule.TWO_YEAR;
    return entry.plays().decide(this, byAge);
  }

  Decision decideWithoutDate(Rule byAge) {
    return switch (undatedPlays) {
      case CANDIDATE -> new Decision.Candidate(byAge, Reason.NOT_WATCHED_WITHIN_WINDOW);
      case UNDECIDED ->
          new Decision.Undecided(
              "undated_plays", "Kaltura counts plays but not when the last one was");
    };
  }

  Decision decideByLastPlay(Rule byAge, Instant lastPlayed) {
    Instant unwatchedSince = byAge == Rule.FOUR_YEAR ? deleteBefore : stripBefore;
    if (!lastPlayed.isAfter(unwatchedSince)) {
      return new Decision.Candidate(byAge, Reason.NOT_WATCHED_WITHIN_WINDOW);
    }
    // Old enough to be deleted, watched too recently for that, yet unwatched for long: no rule
    // of the policy covers it.
    boolean inGap = byAge == Rule.FOUR_YEAR && !lastPlayed.isAfter(stripBefore);
    return inGap ? new Decision.PolicyGap() : new Decision.Watched();
  }
}
