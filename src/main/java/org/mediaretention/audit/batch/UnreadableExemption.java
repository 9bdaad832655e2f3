package org.mediaretention.audit.batch;

/** What somebody noted of an entry cannot be read; the message says why. */
final class UnreadableExemption extends Exception {

  UnreadableExemption(String message) {
    super(message);
  }
}
