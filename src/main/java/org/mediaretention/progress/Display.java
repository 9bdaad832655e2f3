package org.mediaretention.progress;

/** Where people see how far audits are. */
public interface Display {

  /** An audit begins. */
  void open(String audit);

  /** Shows how far it is. */
  void show(Snapshot snapshot);

  /** The audit has ended. */
  void close();
}
