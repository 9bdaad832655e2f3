package org.mediaretention.sandbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the sandbox was asked: always how much, and on request every single call. */
public final class Calls {

  private final boolean recording;
  private final Map<String, Integer> totals = new TreeMap<>();
  private final Map<String, Integer> running = new TreeMap<>();
  private final Map<String, Integer> peaks = new TreeMap<>();
  private final List<Call> records = new ArrayList<>();
  private final Set<Integer> ports = new HashSet<>();
  private int runningNow;
  private int peak;
  private int failed;
  private int changing;
  private long objects;

  Calls(boolean recording) {
    this.recording = recording;
  }

  public synchronized int total() {
    return totals.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How often this action was called, such as {@code media.list}. */
  public synchronized int total(String action) {
    return totals.getOrDefault(lower(action), 0);
  }

  public synchronized Map<String, Integer> byAction() {
    return Map.copyOf(totals);
  }

  /** How many calls went wrong on purpose. */
  public synchronized int failed() {
    return failed;
  }

  /** How many changes of entries were asked for, whatever became of them. */
  public synchronized int changing() {
    return changing;
  }

  /** How many objects all answers held. */
  public synchronized long objects() {
    return objects;
  }

  /** How many connections the calls came by. */
  public synchronized int connections() {
    return ports.size();
  }

  /** Most calls at once. */
  public synchronized int peak() {
    return peak;
  }

  public synchronized int peak(String action) {
    return peaks.getOrDefault(lower(action), 0);
  }

  /** Every finished call in order of completion; empty unless the server was told to record. */
  public synchronized List<Call> records() {
    return List.copyOf(records);
  }

  public synchronized List<Call> records(String action) {
    return records.stream().filter(call -> call.action().equalsIgnoreCase(action)).toList();
  }

  /** Forgets everything so far. */
  public synchronized void reset() {
    totals.clear();
    peaks.clear();
    records.clear();
    ports.clear();
    peak = 0;
    failed = 0;
    changing = 0;
    objects = 0;
  }

  /**
   * @param changes that the call asks for
   * @param port of the client, which is another for each connection
   */
  synchronized void started(String action, int changes, int port) {
    changing += changes;
    ports.add(port);
    totals.merge(action, 1, Integer::sum);
    peaks.merge(action, running.merge(action, 1, Integer::sum), Math::max);
    peak = Math.max(peak, ++runningNow);
  }

  synchronized void finished(Call call) {
    running.merge(call.action(), -1, Integer::sum);
    runningNow--;
    failed += call.fault().isPresent() ? 1 : 0;
    objects += call.objects();
    if (recording) {
      records.add(call);
    }
  }

  private static String lower(String action) {
    return action.toLowerCase(Locale.ROOT);
  }
}
