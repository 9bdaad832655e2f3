package org.mediaretention.calls;

import java.util.Map;
import java.util.TreeMap;

/**
 * What calls were made.
 *
 * @param total every call, the repeated ones too
 * @param retried calls that repeated one that failed
 * @param failed requests that were given up
 * @param byAction total by {@code service.action}
 * @param peakParallel most calls under way at once
 * @param secondsWaiting spent before calls, for their turn and for a fault to pass, in all threads
 */
public record CallCounts(
    long total,
    long retried,
    long failed,
    Map<String, Long> byAction,
    int peakParallel,
    double secondsWaiting) {

  public static final CallCounts NONE = new CallCounts(0, 0, 0, Map.of(), 0, 0);

  public CallCounts {
    byAction = new TreeMap<>(byAction);
  }

  /** These calls and those. */
  public CallCounts plus(CallCounts other) {
    Map<String, Long> actions = new TreeMap<>(byAction);
    other.byAction.forEach((action, calls) -> actions.merge(action, calls, Long::sum));
    return new CallCounts(
        total + other.total,
        retried + other.retried,
        failed + other.failed,
        actions,
        Math.max(peakParallel, other.peakParallel),
        secondsWaiting + other.secondsWaiting);
  }
}
