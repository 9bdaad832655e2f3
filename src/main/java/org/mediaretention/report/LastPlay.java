package org.mediaretention.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.mediaretention.journal.Candidate;
import org.mediaretention.policy.Reason;
import org.mediaretention.policy.Rule;

/**
 * How long ago an entry was last played, in years of 365 days as the policy counts them.
 *
 * @param kind whether it is known at all
 * @param years begun and not ended since then; 0 unless it is known
 */
record LastPlay(Kind kind, int years) implements Comparable<LastPlay> {

  private static final int DAYS = 365;
  private static final int MOST = 10;

  /** What is known of the last play, in the order of the report. */
  enum Kind {
    PLAYED,
    NEVER,
    UNDATED,
    NOT_READY,
    NOT_KNOWN
  }

  static LastPlay of(Candidate candidate, Instant asOf) {
    if (candidate.lastPlayed().isPresent()) {
      long days = Duration.between(candidate.lastPlayed().get(), asOf).toDays();
      return new LastPlay(Kind.PLAYED, (int) Math.max(0, Math.min(MOST, days / DAYS)));
    }
    if (candidate.rule() == Rule.NONREADY) {
      return new LastPlay(Kind.NOT_READY, 0);
    }
    if (candidate.reason() == Reason.ZERO_PLAYS) {
      return new LastPlay(Kind.NEVER, 0);
    }
    boolean asked = candidate.evidence().isPresent();
    return new LastPlay(asked ? Kind.UNDATED : Kind.NOT_KNOWN, 0);
  }

  String title() {
    return switch (kind) {
      case PLAYED -> played();
      case NEVER -> "Never played";
      case UNDATED -> "Played, date unknown";
      case NOT_READY -> "Never became ready";
      case NOT_KNOWN -> "The list does not say";
    };
  }

  private String played() {
    if (years == MOST) {
      return "10 years or more";
    }
    return years == 0
        ? "Less than 1 year"
        : String.format(Locale.ROOT, "%d to %d years", years, years + 1);
  }

  @Override
  public int compareTo(LastPlay other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : Integer.compare(years, other.years);
  }
}
