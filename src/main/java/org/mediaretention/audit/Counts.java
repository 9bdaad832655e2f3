package org.mediaretention.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.mediaretention.policy.Decision;

/**
 * What became of the rows of an export; {@code rows} is the sum of all others.
 *
 * @param exempt entries that somebody has exempted
 */
public record Counts(
    long rows,
    long duplicates,
    long rejected,
    long tooYoung,
    long watched,
    long policyGap,
    long nonreadyExcluded,
    long gone,
    long recycled,
    long exempt,
    long candidates,
    long undecided) {

  private static final int MANY = 10;

  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  static final Counts DUPLICATE = new Counts(1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  static final Counts REJECTED = new Counts(1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  static final Counts TOO_YOUNG = new Counts(1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0);
  private static final Counts WATCHED = new Counts(1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
  private static final Counts POLICY_GAP = new Counts(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0);
  private static final Counts NONREADY_EXCLUDED = new Counts(1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0);
  private static final Counts GONE = new Counts(1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0);
  private static final Counts RECYCLED = new Counts(1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0);
  private static final Counts EXEMPT = new Counts(1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0);
  private static final Counts CANDIDATE = new Counts(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0);
  private static final Counts UNDECIDED = new Counts(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

  /** Whether more entries are gone than there, and not only a few. */
  boolean areMostlyGone() {
    long lookedUp = rows - duplicates - rejected - tooYoung;
    return gone >= MANY && 2 * gone > lookedUp;
  }

  /** One row on which was decided. */
  static Counts of(Decision decision) {
    return switch (decision.outcome()) {
      case CANDIDATE -> CANDIDATE;
      case UNDECIDED -> UNDECIDED;
      case TOO_YOUNG -> TOO_YOUNG;
      case WATCHED -> WATCHED;
      case POLICY_GAP -> POLICY_GAP;
      case NONREADY_EXCLUDED -> NONREADY_EXCLUDED;
      case EXEMPT -> EXEMPT;
      case GONE -> GONE;
      case RECYCLED -> RECYCLED;
    };
  }

  /** So many entries that are too young for any rule. */
  static Counts tooYoung(long entries) {
    return new Counts(entries, 0, 0, entries, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  /** These rows and those. */
  public Counts plus(Counts other) {
    return new Counts(
        rows + other.rows,
        duplicates + other.duplicates,
        rejected + other.rejected,
        tooYoung + other.tooYoung,
        watched + other.watched,
        policyGap + other.policyGap,
        nonreadyExcluded + other.nonreadyExcluded,
        gone + other.gone,
        recycled + other.recycled,
        exempt + other.exempt,
        candidates + other.candidates,
        undecided + other.undecided);
  }

  /** Whether every row is accounted for. */
  @JsonIgnore
  public boolean addUp() {
    long others = duplicates + rejected + tooYoung + watched + policyGap + nonreadyExcluded;
    return rows == others + gone + recycled + exempt + candidates + undecided;
  }
}
