package org.mediaretention.journal;

import org.mediaretention.export.ExportedEntry;
import org.mediaretention.policy.Decision;

/**
 * An entry about which nothing may be concluded.
 *
 * @param seconds by the export, 0 for an image
 */
public record UndecidedEntry(
    String id, String name, String owner, long seconds, String reason, String detail) {

  public static UndecidedEntry of(ExportedEntry entry, Decision.Undecided decision) {
    return new UndecidedEntry(
        entry.id(),
        entry.name(),
        entry.owner(),
        entry.lengthSeconds(),
        decision.reason(),
        decision.detail());
  }
}
