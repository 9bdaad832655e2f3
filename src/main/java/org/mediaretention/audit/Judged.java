package org.mediaretention.audit;

import java.time.Instant;
import java.util.Optional;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.policy.Decision;

/**
 * An entry of an export, what Kaltura said of it, and what was decided on that.
 *
 * @param created as Kaltura has it, else as the export has it
 */
record Judged(
    ExportedEntry entry, Instant created, Optional<Observed> observed, Decision decision) {

  /** The same entry, after somebody's exemptions were looked at. */
  Judged after(ExemptionCheck check) {
    return decision instanceof Decision.Candidate candidate
        ? new Judged(entry, created, observed, check.decide(entry.id(), candidate))
        : this;
  }

  boolean isCandidate() {
    return decision instanceof Decision.Candidate;
  }

  /** Whether no rule covers the entry, old as it is. */
  boolean isInGap() {
    return decision instanceof Decision.PolicyGap;
  }

  /** Whether the entry was deleted or recycled, or is unknown to Kaltura. */
  boolean isGone() {
    return decision instanceof Decision.Gone || decision instanceof Decision.Recycled;
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
