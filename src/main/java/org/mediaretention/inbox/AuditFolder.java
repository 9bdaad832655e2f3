package org.mediaretention.inbox;

import java.nio.file.Path;

/**
 * A set of exports that nobody else will audit.
 *
 * @param id of the audit, which names its folders everywhere
 * @param folder where the audit works
 */
public record AuditFolder(String id, Path folder) {

  public Path exports() {
    return folder.resolve("exports");
  }

  /** Tells what the audit begins with; there before its exports are. */
  Path kindFile() {
    return folder.resolve("kind");
  }

  public Path planFile() {
    return folder.resolve("plan.json");
  }

  public Path accountCountFile() {
    return folder.resolve("account-count.json");
  }

  public Path batches() {
    return folder.resolve("batches");
  }

  /** What is known of batches that are not recorded yet. */
  public Path answers() {
    return folder.resolve("answers");
  }

  /** Where the reports are written before they are published. */
  public Path reports() {
    return folder.resolve("reports");
  }
}
