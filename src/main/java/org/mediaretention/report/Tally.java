package org.mediaretention.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mediaretention.audit.BatchNotes;
import org.mediaretention.audit.BatchRecord;
import org.mediaretention.audit.Candidate;
import org.mediaretention.audit.Counts;
import org.mediaretention.audit.Verdict;
import org.mediaretention.policy.Rule;

/** Adds up an audit, batch by batch. */
final class Tally {

  private final boolean flavorsAsked;
  private final Map<String, Long> candidates = new LinkedHashMap<>();
  private Counts counts;
  private long measured;
  private long unmeasured;
  private long assets;
  private long bytes;
  private BatchNotes notes = BatchNotes.NONE;

  Tally(Counts nothing, boolean flavorsAsked) {
    this.counts = nothing;
    this.flavorsAsked = flavorsAsked;
    for (Rule rule : Rule.values()) {
      candidates.put(rule.label(), 0L);
    }
  }

  void add(BatchRecord batch) {
    counts = counts.plus(batch.counts());
    batch.candidates().forEach(this::add);
    notes = notes.plus(batch.notes());
  }

  private void add(Candidate candidate) {
    candidates.merge(candidate.rule().label(), 1L, Long::sum);
    if (!flavorsAsked) {
      return;
    }
    if (candidate.storage().isEmpty()) {
      unmeasured++;
      return;
    }
    measured++;
    assets += candidate.storage().get().flavors();
    bytes += candidate.bytesSaved().orElseThrow();
  }

  Counts counts() {
    return counts;
  }

  Map<String, Long> candidates() {
    return candidates;
  }

  AuditAccount.Flavors flavors() {
    return new AuditAccount.Flavors(measured, unmeasured, assets, bytes);
  }

  BatchNotes notes() {
    return notes;
  }

  Verdict verdict() {
    boolean complete = counts.undecided() == 0 && unmeasured == 0 && counts.rejected() == 0;
    return complete ? Verdict.COMPLETE : Verdict.PARTIAL;
  }
}
