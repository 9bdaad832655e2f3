package org.mediaretention.kaltura;

/** A call went wrong in a way that may pass. */
public final class TransientFailure extends RuntimeException {

  public TransientFailure(String message) {
    super(message);
  }
}
