package org.mediaretention.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.kaltura.fact.FlavorStorage;
import org.mediaretention.policy.Reason;
import org.mediaretention.policy.Rule;

/**
 * An entry that a rule names.
 *
 * @param lastPlayed empty when it was never played, when nobody knows when, and for what is not
 *     ready
 * @param storage empty when the flavors were not listed
 * @param whyUnmeasured why they were not
 * @param given the row of the list that the candidate comes from, if it comes from one
 * @param evidence what the account said; empty for what a list takes as given
 */
public record Candidate(
    ExportedEntry entry,
    Instant created,
    Rule rule,
    Reason reason,
    Optional<Instant> lastPlayed,
    Optional<FlavorStorage> storage,
    Optional<Unmeasured> whyUnmeasured,
    Optional<List<String>> given,
    Optional<Evidence> evidence) {

  /** The status as the export has it; as Kaltura has it where the export says nothing. */
  @JsonIgnore
  public String status() {
    return entry.status().isEmpty() ? evidence.map(Evidence::status).orElse("") : entry.status();
  }

  /** The bytes that the rule frees, when they are known. */
  @JsonIgnore
  public Optional<Long> bytesSaved() {
    return storage.map(known -> known.bytesFreed(rule.keepsSource()));
  }
}
