package org.mediaretention.audit;

/** An audit cannot be done; the message tells the operator why, in plain sentences. */
public final class AuditProblem extends RuntimeException {

  private final boolean resumable;

  private AuditProblem(String message, boolean resumable) {
    super(message);
    this.resumable = resumable;
  }

  /** The exports are at fault: they have to be dropped again once they are mended. */
  static AuditProblem ofExports(String message) {
    return new AuditProblem(message, false);
  }

  /** The work done so far is good, and the audit can go on once the cause is gone. */
  static AuditProblem resumable(String message) {
    return new AuditProblem(message, true);
  }

  boolean isResumable() {
    return resumable;
  }
}
