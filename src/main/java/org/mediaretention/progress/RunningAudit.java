package org.mediaretention.progress;

/** The audit that runs at this moment, and how far it is. */
public record RunningAudit(String audit, Snapshot snapshot) {}
