package org.mediaretention.kaltura;

/** Kaltura refuses, and would refuse again: the run has to stop. */
public final class CallRefused extends RuntimeException {

  public CallRefused(String message) {
    super(message);
  }
}
