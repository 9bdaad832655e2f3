package org.mediaretention.audit;

/** An audit cannot be done; the message tells the operator why, in plain sentences. */
public final class AuditProblem extends RuntimeException {

  private final boolean resumable;
  private final boolean untilSomebodyActs;

  private AuditProblem(String message, boolean resumable, boolean untilSomebodyActs) {
    super(message);
    this.resumable = resumable;
    this.untilSomebodyActs = untilSomebodyActs;
  }

  /** The exports are at fault: they have to be dropped again once they are mended. */
  static AuditProblem ofExports(String message) {
    return new AuditProblem(message, false, true);
  }

  /** The work done so far is good, and the audit can go on once the cause is gone. */
  static AuditProblem resumable(String message) {
    return new AuditProblem(message, true, false);
  }

  /** The work done so far is good, but no start goes on with it until the settings are mended. */
  static AuditProblem ofSettings(String message) {
    return new AuditProblem(message, true, true);
  }

  boolean isResumable() {
    return resumable;
  }

  /** Whether another start alone changes nothing; the message says what does. */
  boolean isUntilSomebodyActs() {
    return untilSomebodyActs;
  }
}
