package org.mediaretention.disposition.plan;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long owners have before anything happens, and how long an approval then holds.
 *
 * @param beforeActing from the last notice, or from the approval
 * @param approvalValid from the day on which the plan is due
 * @param zone of the days
 */
public record Waiting(Period beforeActing, Period approvalValid, ZoneId zone) {

  /** When a wait that begins now is over. */
  public Instant due(Instant from) {
    return from.atZone(zone).plus(beforeActing).toInstant();
  }

  /** How long an approval holds whose plan is due then. */
  public Instant validUntil(Instant due) {
    return due.atZone(zone).plus(approvalValid).toInstant();
  }

  /**
   * When an entry of a plan is due: the wait begins with the latest of all that it can begin with.
   *
   * @param lastNotice that told of the entry; empty when none was sent
   */
  public Instant due(FrozenPlan plan, Approval approval, Optional<Instant> lastNotice) {
    return due(
        Stream.of(plan.madeAt(), approval.at(), lastNotice.orElse(Instant.MIN))
            .max(Instant::compareTo)
            .orElseThrow());
  }

  /**
   * Why nothing may be done yet; empty when the time has come.
   *
   * @param latestKnown the latest time that any file of the plan holds; a clock that shows less is
   *     not believed
   */
  public static Optional<String> notYet(Instant now, Instant due, Optional<Instant> latestKnown) {
    if (latestKnown.isPresent() && now.isBefore(latestKnown.get())) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "The clock shows %s, but the plan's files hold the time %s; set the clock right.",
              now,
              latestKnown.get()));
    }
    return now.isBefore(due)
        ? Optional.of(String.format(Locale.ROOT, "Nothing is due before %s.", due))
        : Optional.empty();
  }
}
