package org.mediaretention.report;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediaretention.journal.Candidate;
import org.mediaretention.journal.GapEntry;
import org.mediaretention.journal.Plan;
import org.mediaretention.kaltura.fact.FlavorStorage;
import org.mediaretention.policy.Decision;
import org.mediaretention.policy.Observation;
import org.mediaretention.policy.PlayEvidence;
import org.mediaretention.policy.Reason;
import org.mediaretention.policy.RetentionPolicy;
import org.mediaretention.policy.Rule;

/**
 * Other thresholds, and what the policy would name under them.
 *
 * <p>None is shorter than the one after which entries are stripped: what is younger was not looked
 * up, and what was watched since can be no candidate under any of them. So candidates and the
 * entries of the policy gap are all that matters, and no call is needed.
 */
final class Scenario {

  private static final Period NEVER = Period.ofYears(999);

  private final String title;
  private final RetentionPolicy policy;
  private final boolean flavors;
  private final boolean deletes;
  private final Amounts amounts = new Amounts();

  private Scenario(String title, Plan plan, Period strip, Period delete) {
    this.title = title;
    this.flavors = plan.flavors();
    this.deletes = !delete.equals(NEVER);
    RetentionPolicy now = plan.policy();
    this.policy =
        RetentionPolicy.of(
            plan.reportDate(),
            plan.timeZone(),
            strip,
            delete,
            now.includeNonready(),
            now.undatedPlays());
  }

  /** Those that the facts of an audit can answer, the policy itself first. */
  static List<Scenario> of(Plan plan) {
    Period strip = plan.stripAfter();
    Period delete = plan.deleteAfter();
    List<Scenario> all = new ArrayList<>();
    all.add(new Scenario("The policy of this audit", plan, strip, delete));
    Period longer = plusYears(strip, 1);
    if (!starts(plan, longer).isBefore(starts(plan, delete))) {
      all.add(new Scenario("Strip a year later", plan, longer, delete));
    }
    Period sooner = plusYears(delete, -1);
    if (!sooner.isNegative() && starts(plan, sooner).isBefore(starts(plan, strip))) {
      all.add(new Scenario("Delete a year sooner", plan, strip, sooner));
    }
    all.add(new Scenario("Delete a year later", plan, strip, plusYears(delete, 1)));
    all.add(new Scenario("Delete two years later", plan, strip, plusYears(delete, 2)));
    all.add(new Scenario("Strip only, delete nothing that is ready", plan, strip, NEVER));
    all.add(new Scenario("Delete instead of stripping", plan, strip, strip));
    return all;
  }

  // In the measure of the period itself: a year is 365 days to one that is given in days.
  private static Period plusYears(Period period, int years) {
    Period more = period.getDays() == 0 ? Period.ofYears(years) : Period.ofDays(365 * years);
    return period.plus(more).normalized();
  }

  private static Instant starts(Plan plan, Period period) {
    return RetentionPolicy.of(
            plan.reportDate(),
            plan.timeZone(),
            period,
            period,
            true,
            RetentionPolicy.UndatedPlays.CANDIDATE)
        .stripBefore();
  }

  void add(Candidate candidate) {
    boolean ready = candidate.rule() != Rule.NONREADY;
    Amount amount = Amount.of(candidate, flavors);
    add(
        new Observation.Present(candidate.created(), ready, plays(candidate)),
        amount,
        candidate.storage());
  }

  void add(GapEntry entry) {
    PlayEvidence plays = new PlayEvidence.PlayedAt(entry.lastPlayed());
    Amount amount =
        entry
            .storage()
            .map(known -> new Amount(1, entry.seconds(), 1, known.flavors(), 0))
            .orElse(new Amount(1, entry.seconds(), 0, 0, 0));
    add(new Observation.Present(entry.created(), true, plays), amount, entry.storage());
  }

  private void add(Observation entry, Amount amount, Optional<FlavorStorage> storage) {
    if (policy.decide(entry) instanceof Decision.Candidate named) {
      amounts.add(named.rule(), amount.freeing(storage, named.rule()));
    }
  }

  String title() {
    return title;
  }

  RetentionPolicy policy() {
    return policy;
  }

  /** Whether anything that is ready is deleted. */
  boolean deletes() {
    return deletes;
  }

  Amounts amounts() {
    return amounts;
  }

  private static PlayEvidence plays(Candidate candidate) {
    if (candidate.reason() == Reason.ZERO_PLAYS) {
      return new PlayEvidence.NeverPlayed();
    }
    return candidate
        .lastPlayed()
        .<PlayEvidence>map(PlayEvidence.PlayedAt::new)
        .orElseGet(PlayEvidence.PlayedUndated::new);
  }
}
