package org.mediaretention.report;

import org.mediaretention.journal.Candidate;
import org.mediaretention.policy.Reason;
import org.mediaretention.policy.Rule;

/** The rule that names a candidate, in the words of the columns of the evidence. */
final class RuleWords {

  private RuleWords() {}

  static String of(Candidate candidate) {
    if (candidate.rule() == Rule.NONREADY) {
      return "created on or before strip_before and not ready";
    }
    boolean delete = candidate.rule() == Rule.FOUR_YEAR;
    String age =
        delete
            ? "created on or before delete_before"
            : "created after delete_before and on or before strip_before";
    return age + " and " + plays(candidate, delete ? "delete_before" : "strip_before");
  }

  private static String plays(Candidate candidate, String cutOff) {
    if (candidate.reason() == Reason.ZERO_PLAYS) {
      return "never played";
    }
    return candidate.lastPlayed().isPresent()
        ? "last played on or before " + cutOff
        : "played at a time that Kaltura did not record";
  }
}
