package org.mediaretention.kaltura;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Counts the calls of the audit under way; several threads write, one reads now and then. */
public final class CallLedger {

  private long total;
  private long retried;
  private long failed;
  private Map<String, Long> byAction = new TreeMap<>();
  private int underWay;
  private int peak;
  private long nanosWaiting;

  /** Begins a new account, for the next audit. */
  public synchronized void reset() {
    total = 0;
    retried = 0;
    failed = 0;
    byAction = new TreeMap<>();
    peak = underWay;
    nanosWaiting = 0;
  }

  synchronized void began(String action) {
    total++;
    byAction.merge(action, 1L, Long::sum);
    underWay++;
    peak = Math.max(peak, underWay);
  }

  synchronized void ended() {
    underWay--;
  }

  synchronized void retried() {
    retried++;
  }

  synchronized void gaveUp() {
    failed++;
  }

  synchronized void waited(long nanos) {
    nanosWaiting += nanos;
  }

  /** How many calls are under way at this moment. */
  public synchronized int underWay() {
    return underWay;
  }

  public synchronized CallCounts counts() {
    double seconds = Duration.ofNanos(nanosWaiting).toMillis() / 1000.0;
    return new CallCounts(total, retried, failed, byAction, peak, seconds);
  }
}
