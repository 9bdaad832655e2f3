package org.mediaretention.sandbox;

/** What Kaltura's staff switch on for an account. */
public enum Feature {
  RECYCLE_BIN
}
