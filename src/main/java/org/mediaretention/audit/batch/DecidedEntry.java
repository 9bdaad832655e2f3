package org.mediaretention.audit.batch;

import java.time.Instant;
import java.util.Optional;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.policy.Decision;
import org.mediaretention.policy.Decision.Outcome;

/**
 * An entry of an export, what Kaltura said of it, and what was decided on that.
 *
 * @param created as Kaltura has it, else as the export has it
 */
public record DecidedEntry(
    ExportedEntry entry, Instant created, Optional<ObservedEntry> observed, Decision decision) {

  /** The same entry, after somebody's exemptions were looked at. */
  DecidedEntry after(ExemptionCheck check) {
    return isCandidate()
        ? new DecidedEntry(entry, created, observed, check.decide(entry.id(), decision))
        : this;
  }

  boolean isCandidate() {
    return decision.outcome() == Outcome.CANDIDATE;
  }

  /** Whether no rule covers the entry, old as it is. */
  boolean isInGap() {
    return decision.outcome() == Outcome.POLICY_GAP;
  }

  /** Whether there may be flavors to measure. */
  boolean hasFlavors() {
    return isCandidate() && isThere() && !observed.orElseThrow().entry().hasNoContent();
  }

  /** Whether Kaltura has the entry; candidates of a list may have gone since. */
  boolean isThere() {
    return observed.isPresent() && !observed.get().entry().isDeleted();
  }
}
