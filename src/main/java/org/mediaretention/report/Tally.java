package org.mediaretention.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mediaretention.journal.AuditResult;
import org.mediaretention.journal.AuditStatus;
import org.mediaretention.journal.BatchNotes;
import org.mediaretention.journal.BatchRecord;
import org.mediaretention.journal.Candidate;
import org.mediaretention.journal.Counts;
import org.mediaretention.journal.RowOutcome;
import org.mediaretention.policy.Rule;

/** Adds up an audit, batch by batch. */
final class Tally {

  private final boolean flavorsAsked;
  private final Amounts amounts = new Amounts();
  private Counts counts;
  private BatchNotes notes = BatchNotes.NONE;

  Tally(Counts nothing, boolean flavorsAsked) {
    this.counts = nothing;
    this.flavorsAsked = flavorsAsked;
  }

  void add(BatchRecord batch) {
    counts = counts.plus(batch.counts());
    notes = notes.plus(batch.notes());
    for (Candidate candidate : batch.candidates()) {
      amounts.add(candidate.rule(), Amount.of(candidate, flavorsAsked));
    }
  }

  Counts counts() {
    return counts;
  }

  /** What all reports tell of the candidates. */
  Amounts amounts() {
    return amounts;
  }

  Map<String, Long> candidates() {
    Map<String, Long> candidates = new LinkedHashMap<>();
    for (Rule rule : Rule.values()) {
      candidates.put(rule.label(), amounts.of(rule).entries());
    }
    return candidates;
  }

  AuditResult.Flavors flavors() {
    Amount total = amounts.total();
    return new AuditResult.Flavors(total.measured(), unmeasured(), total.assets(), total.bytes());
  }

  /** Candidates whose flavors were asked for and are not known. */
  long unmeasured() {
    return flavorsAsked ? amounts.total().unmeasured() : 0;
  }

  BatchNotes notes() {
    return notes;
  }

  AuditStatus verdict() {
    boolean complete =
        counts.count(RowOutcome.UNDECIDED) == 0
            && unmeasured() == 0
            && counts.count(RowOutcome.REJECTED) == 0
            && notes.listing().unlisted() == 0
            && !notes.dates().showsWrongOrder();
    return complete ? AuditStatus.COMPLETE : AuditStatus.PARTIAL;
  }
}
