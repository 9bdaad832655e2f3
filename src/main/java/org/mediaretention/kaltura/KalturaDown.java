package org.mediaretention.kaltura;

/** Kaltura has answered nothing for longer than the operator has patience. */
public final class KalturaDown extends RuntimeException {

  public KalturaDown(String message) {
    super(message);
  }
}
