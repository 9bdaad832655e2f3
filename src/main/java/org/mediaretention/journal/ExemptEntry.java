package org.mediaretention.journal;

import java.time.Instant;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.policy.Decision;

/** An entry that a rule names and that somebody keeps for longer. */
public record ExemptEntry(String id, String name, String owner, Instant until) {

  public static ExemptEntry of(ExportedEntry entry, Decision.Exempt decision) {
    return new ExemptEntry(entry.id(), entry.name(), entry.owner(), decision.until());
  }
}
