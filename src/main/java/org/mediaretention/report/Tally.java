package org.mediaretention.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mediaretention.audit.BatchRecord;
import org.mediaretention.audit.Candidate;
import org.mediaretention.audit.ClockCheck;
import org.mediaretention.audit.Counts;
import org.mediaretention.audit.Plan;
import org.mediaretention.audit.PolicyGap;
import org.mediaretention.audit.Verdict;
import org.mediaretention.audit.Warning;
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
  private PolicyGap gap = PolicyGap.NONE;
  private ClockCheck clock = ClockCheck.NONE;

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
    gap = gap.plus(batch.gap());
    clock = clock.plus(batch.clock());
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

  PolicyGap gap() {
    return gap;
  }

  /** What only the whole of the journal shows. */
  List<Warning> warnings(Plan plan) {
    List<Warning> warnings = new ArrayList<>();
    clock.warning(plan).ifPresent(warnings::add);
    long unknown = gap.entries() - gap.measured();
    if (plan.measurePolicyGap() && unknown > 0) {
      warnings.add(
          new Warning(
              Warning.Code.POLICY_GAP_UNMEASURED,
              "the flavors of %d entries in the policy gap could not be listed; policyGap.bytes leaves them out"
                  .formatted(unknown),
              unknown));
    }
    return warnings;
  }

  Verdict verdict() {
    boolean complete = counts.undecided() == 0 && unmeasured == 0 && counts.rejected() == 0;
    return complete ? Verdict.COMPLETE : Verdict.PARTIAL;
  }
}
