package org.mediaretention.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Keeps secrets out of the log at every level. */
public final class WireLog {

  /** Writes out what goes over the wire, sessions and the secret among it. */
  private static final String WIRE = "org.apache.hc.client5.http.wire";

  private WireLog() {}

  /** Whatever the configuration of the log says. */
  public static void keep() {
    if (LoggerFactory.getLogger(WIRE) instanceof Logger wire) {
      wire.setLevel(Level.OFF);
    }
  }
}
