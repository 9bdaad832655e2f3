package org.mediaretention.journal;

import org.mediaretention.policy.Decision;

/** What became of a row of the input; each row has exactly one outcome. */
public enum RowOutcome {
  DUPLICATE("duplicates"),
  REJECTED("rejected"),
  TOO_YOUNG("tooYoung"),
  WATCHED("watched"),
  POLICY_GAP("policyGap"),
  NONREADY_EXCLUDED("nonreadyExcluded"),
  GONE("gone"),
  RECYCLED("recycled"),
  EXEMPT("exempt"),
  CANDIDATE("candidates"),
  UNDECIDED("undecided");

  private final String field;

  RowOutcome(String field) {
    this.field = field;
  }

  /** Under which the count stands in JSON. */
  String field() {
    return field;
  }

  /** Of a row whose entry was decided on. */
  static RowOutcome of(Decision.Outcome outcome) {
    return switch (outcome) {
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
}
