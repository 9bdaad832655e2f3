package org.mediaretention.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.slf4j.MDC;
import org.slf4j.Marker;

/**
 * Puts the audit under way into every line of the log. There is one at a time, and many threads
 * work for it that never hear its name, so it is looked up when something is logged.
 */
public final class AuditInLog extends TurboFilter {

  private static final String KEY = "audit";

  private static volatile String current;

  /** From now on all lines belong to an audit. */
  public static void enter(String audit) {
    current = audit;
  }

  /** From now on lines belong to no audit. */
  public static void leave() {
    current = null;
  }

  @Override
  public FilterReply decide(
      Marker marker, Logger logger, Level level, String format, Object[] values, Throwable e) {
    if (current == null) {
      MDC.remove(KEY);
    } else {
      MDC.put(KEY, current);
    }
    return FilterReply.NEUTRAL;
  }
}
