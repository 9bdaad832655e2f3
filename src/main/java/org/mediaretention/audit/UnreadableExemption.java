package org.mediaretention.audit;

/** What somebody noted of an entry cannot be read; the message says why. */
final class UnreadableExemption extends Exception {

  UnreadableExemption(String message) {
    super(message);
  }
}
