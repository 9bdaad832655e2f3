package org.mediaretention.journal;

/** How an audit ended. */
public enum AuditStatus {
  /** Every row was read and decided, and every candidate measured. */
  COMPLETE,
  /** Some rows or measures are missing, and the reports say which. */
  PARTIAL,
  /** There are no reports. */
  FAILED
}
