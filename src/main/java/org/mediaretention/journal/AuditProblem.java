package org.mediaretention.journal;

/** An audit cannot be done; the message tells the operator why, in plain sentences. */
public final class AuditProblem extends RuntimeException {

  /** What is at fault, and so what becomes of the audit. */
  private enum Fault {
    /** The exports have to be dropped again once they are right. */
    EXPORTS,
    /** Something that passes by itself. */
    CIRCUMSTANCES,
    /** The settings have to be right again. */
    SETTINGS,
    /** Another version of the program wrote what was saved. */
    FORMAT
  }

  private final Fault fault;

  private AuditProblem(String message, Fault fault) {
    super(message);
    this.fault = fault;
  }

  /** The exports are at fault: they have to be dropped again once they are mended. */
  public static AuditProblem ofExports(String message) {
    return new AuditProblem(message, Fault.EXPORTS);
  }

  /** The work done so far is good, and the audit can go on once the cause is gone. */
  public static AuditProblem resumable(String message) {
    return new AuditProblem(message, Fault.CIRCUMSTANCES);
  }

  /** The work done so far is good, but no start goes on with it until the settings are mended. */
  public static AuditProblem ofSettings(String message) {
    return new AuditProblem(message, Fault.SETTINGS);
  }

  /** The work done so far is good, but only another version can read it. */
  static AuditProblem ofFormat(String message) {
    return new AuditProblem(message, Fault.FORMAT);
  }

  public boolean isResumable() {
    return fault != Fault.EXPORTS;
  }

  /** Whether another start alone changes nothing; the message says what does. */
  public boolean isUntilSomebodyActs() {
    return fault != Fault.CIRCUMSTANCES;
  }

  /** Whether the audit was not touched, because another version began it. */
  public boolean isRefusal() {
    return fault == Fault.FORMAT;
  }
}
