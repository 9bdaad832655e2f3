package org.mediaretention.report;

import java.util.Locale;
import org.mediaretention.journal.Candidate;
import org.mediaretention.policy.Reason;

/**
 * What the summary needs to know of a candidate.
 *
 * @param policy label of the rule
 */
record SummaryEntry(
    String policy, String owner, String name, String mediaType, long seconds, long plays) {

  static SummaryEntry of(Candidate candidate) {
    var entry = candidate.entry();
    return new SummaryEntry(
        candidate.rule().label(),
        entry.owner().trim(),
        entry.name().trim(),
        entry.mediaType().trim().toLowerCase(Locale.ROOT),
        entry.durationSeconds(),
        candidate.reason() == Reason.ZERO_PLAYS ? 0 : entry.plays());
  }

  /** Images have a length in some exports, which says nothing. */
  boolean hasLength() {
    return !mediaType.equals("image");
  }
}
