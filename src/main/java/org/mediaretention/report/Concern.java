package org.mediaretention.report;

import java.time.Duration;
import java.time.Instant;
import org.mediaretention.journal.AuditKind;
import org.mediaretention.journal.Candidate;
import org.mediaretention.journal.Plan;
import org.mediaretention.kaltura.fact.FlavorStorage;
import org.mediaretention.policy.Reason;
import org.mediaretention.policy.Rule;

/** A reason to look at a candidate before its rule is carried out. */
enum Concern {
  NO_READY_SOURCE(
      "risk-no-ready-source.csv",
      "No ready source flavor: stripping would leave nothing playable",
      "Entries without any flavor, such as images and YouTube entries, are not among them: there is nothing to strip.") {
    @Override
    protected boolean fits(Candidate candidate, Plan plan) {
      return isStripped(candidate)
          && flavors(candidate) > 0
          && candidate.storage().get().readySources() == 0;
    }
  },
  ONE_FLAVOR(
      "risk-one-flavor.csv",
      "Only one flavor: stripping frees nothing",
      "If that flavor is the source, it stays; if not, the entry is in the row above as well.") {
    @Override
    protected boolean fits(Candidate candidate, Plan plan) {
      return isStripped(candidate) && flavors(candidate) == 1;
    }
  },
  MUCH_PLAYED(
      "risk-much-played.csv",
      "Played often in the past",
      "They were played 100 times or more, but not recently.") {
    @Override
    protected boolean fits(Candidate candidate, Plan plan) {
      return plays(candidate) >= MANY_PLAYS;
    }
  },
  NEAR_THRESHOLD(
      "risk-near-threshold.csv",
      "Within 30 days of the threshold",
      "Thirty days earlier the rule would not have named them.") {
    @Override
    protected boolean fits(Candidate candidate, Plan plan) {
      Instant cutOff =
          candidate.rule() == Rule.FOUR_YEAR
              ? plan.policy().deleteBefore()
              : plan.policy().stripBefore();
      Instant near = cutOff.minus(NEAR);
      return candidate.created().isAfter(near)
          || candidate.lastPlayed().map(last -> last.isAfter(near)).orElse(false);
    }
  },
  UNDATED_PLAYS(
      "risk-undated-plays.csv",
      "Played at an unknown time",
      "Kaltura counts plays, but has no date of the last one (most often images).") {
    @Override
    protected boolean fits(Candidate candidate, Plan plan) {
      return candidate.reason() == Reason.NOT_WATCHED_WITHIN_WINDOW
          && candidate.lastPlayed().isEmpty()
          && candidate.evidence().isPresent();
    }
  };

  private static final long MANY_PLAYS = 100;
  private static final Duration NEAR = Duration.ofDays(30);

  private final String file;
  private final String title;
  private final String meaning;

  Concern(String file, String title, String meaning) {
    this.file = file;
    this.title = title;
    this.meaning = meaning;
  }

  protected abstract boolean fits(Candidate candidate, Plan plan);

  /** The file beside the page that lists these candidates. */
  String file() {
    return file;
  }

  String title() {
    return title;
  }

  String meaning() {
    return meaning;
  }

  /** Whether the facts of an audit cannot tell. */
  boolean isUnknown(Plan plan) {
    return switch (this) {
      case NO_READY_SOURCE, ONE_FLAVOR -> !plan.flavors() || plan.kind() == AuditKind.ENRICHED;
      case NEAR_THRESHOLD, UNDATED_PLAYS -> !plan.kind().decides();
      case MUCH_PLAYED -> false;
    };
  }

  /** The larger of what the export and the account count. */
  static long plays(Candidate candidate) {
    long account = candidate.evidence().map(evidence -> evidence.plays().orElse(0)).orElse(0L);
    return Math.max(candidate.entry().plays(), account);
  }

  /** Whether it is a reason to look at this candidate. */
  boolean names(Candidate candidate, Plan plan) {
    return !isUnknown(plan) && fits(candidate, plan);
  }

  private static boolean isStripped(Candidate candidate) {
    return candidate.rule() == Rule.TWO_YEAR;
  }

  private static int flavors(Candidate candidate) {
    return candidate.storage().map(FlavorStorage::flavors).orElse(0);
  }
}
