package org.mediaretention.calls;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mediaretention.kaltura.RetryKind;

/** Counts the calls of the audit under way; several threads write, one reads now and then. */
public final class CallLedger {

  private static final double NANOS_PER_SECOND = 1e9;

  private long total;
  private long retried;
  private long failed;
  private Map<String, Long> byAction = new TreeMap<>();
  private Map<RetryKind, Long> retriesByKind = new EnumMap<>(RetryKind.class);
  private final Map<String, Integer> underWayByAction = new TreeMap<>();
  private int underWay;
  private int peak;
  private long nanosWaiting;
  private final Map<RetryKind, Long> retriesSinceStart = new EnumMap<>(RetryKind.class);
  private long nanosWaitingSinceStart;
  private Optional<String> outage = Optional.empty();

  /** Begins a new account, for the next audit. */
  public synchronized void reset() {
    total = 0;
    retried = 0;
    failed = 0;
    byAction = new TreeMap<>();
    retriesByKind = new EnumMap<>(RetryKind.class);
    peak = underWay;
    nanosWaiting = 0;
  }

  synchronized void began(String action) {
    total++;
    byAction.merge(action, 1L, Long::sum);
    underWayByAction.merge(action, 1, Integer::sum);
    underWay++;
    peak = Math.max(peak, underWay);
  }

  synchronized void ended(String action) {
    underWayByAction.merge(action, -1, Integer::sum);
    underWay--;
  }

  synchronized void retried(RetryKind why) {
    retried++;
    retriesByKind.merge(why, 1L, Long::sum);
    retriesSinceStart.merge(why, 1L, Long::sum);
  }

  synchronized void gaveUp() {
    failed++;
  }

  synchronized void waited(long nanos) {
    nanosWaiting += nanos;
    nanosWaitingSinceStart += nanos;
  }

  synchronized void outage(Optional<String> words) {
    outage = words;
  }

  /** Since when Kaltura does not answer, and why, as a sentence; empty when it does. */
  public synchronized Optional<String> outage() {
    return outage;
  }

  /** How many calls are under way at this moment. */
  public synchronized int underWay() {
    return underWay;
  }

  /** How many calls of an action are under way at this moment. */
  public synchronized int underWay(String action) {
    return underWayByAction.getOrDefault(action, 0);
  }

  /** The calls that were made again, by what had gone wrong; only kinds that occurred. */
  public synchronized Map<RetryKind, Long> retriesByKind() {
    return Collections.unmodifiableMap(new EnumMap<>(retriesByKind));
  }

  /** The calls of this kind made again since the program began, whatever the audit. */
  public synchronized long retriesSinceStart(RetryKind kind) {
    return retriesSinceStart.getOrDefault(kind, 0L);
  }

  /** Seconds that threads waited since the program began, whatever the audit. */
  public synchronized double secondsWaitingSinceStart() {
    return nanosWaitingSinceStart / NANOS_PER_SECOND;
  }

  public synchronized CallCounts counts() {
    double seconds = Duration.ofNanos(nanosWaiting).toMillis() / 1000.0;
    return new CallCounts(total, retried, failed, byAction, peak, seconds);
  }
}
