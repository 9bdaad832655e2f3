package org.mediaretention.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Optional;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.kaltura.FlavorStorage;
import org.mediaretention.policy.Decision;
import org.mediaretention.policy.Reason;
import org.mediaretention.policy.Rule;

/**
 * An entry that a rule names.
 *
 * @param lastPlayed empty when it was never played, when nobody knows when, and for what is not
 *     ready
 * @param storage empty when the flavors were not listed
 * @param whyUnmeasured why they were not
 * @param evidence what the account said, by which the entry was judged
 */
public record Candidate(
    ExportedEntry entry,
    Instant created,
    Rule rule,
    Reason reason,
    Optional<Instant> lastPlayed,
    Optional<FlavorStorage> storage,
    Optional<String> whyUnmeasured,
    Evidence evidence) {

  static Candidate of(
      Judged judged,
      Decision.Candidate decision,
      Optional<FlavorStorage> storage,
      Optional<String> whyUnmeasured) {
    Evidence evidence = Evidence.of(judged.observed().orElseThrow());
    Optional<Instant> lastPlayed =
        decision.rule() == Rule.NONREADY ? Optional.empty() : evidence.lastPlayed();
    return new Candidate(
        judged.entry(),
        judged.created(),
        decision.rule(),
        decision.reason(),
        lastPlayed,
        storage,
        whyUnmeasured,
        evidence);
  }

  /** The bytes that the rule frees, when they are known. */
  @JsonIgnore
  public Optional<Long> bytesSaved() {
    return storage.map(known -> known.bytesFreed(rule.keepsSource()));
  }
}
