package org.mediaretention.audit;

import java.nio.file.Path;

/**
 * A set of exports that nobody else will audit.
 *
 * @param id of the audit, which names its folders everywhere
 * @param folder where the audit works
 */
public record ClaimedAudit(String id, Path folder) {

  Path exports() {
    return folder.resolve("exports");
  }

  /** Tells what the audit begins with; there before its exports are. */
  Path kindFile() {
    return folder.resolve("kind");
  }

  Path planFile() {
    return folder.resolve("plan.json");
  }

  Path accountCountFile() {
    return folder.resolve("account-count.json");
  }

  Path batches() {
    return folder.resolve("batches");
  }

  /** What is known of batches that are not recorded yet. */
  Path answers() {
    return folder.resolve("answers");
  }

  /** Where the reports are written before they are published. */
  Path reports() {
    return folder.resolve("reports");
  }
}
