package org.mediaretention.audit;

import org.mediaretention.export.ExportedEntry;
import org.mediaretention.policy.Decision;

/** An entry about which nothing may be concluded. */
public record UndecidedEntry(String id, String name, String owner, String reason, String detail) {

  static UndecidedEntry of(ExportedEntry entry, Decision.Undecided decision) {
    return new UndecidedEntry(
        entry.id(), entry.name(), entry.owner(), decision.reason(), decision.detail());
  }
}
