package org.mediaretention.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.mediaretention.policy.Rule;

/**
 * The same candidates as everywhere, parted by something; the parts sum to the whole.
 *
 * @param <K> what they are parted by
 */
final class Breakdown<K extends Comparable<K>> {

  private final Map<K, Amounts> parts = new HashMap<>();

  void add(K part, Rule rule, Amount amount) {
    parts.computeIfAbsent(part, key -> new Amounts()).add(rule, amount);
  }

  /** The parts in their order. */
  Map<K, Amounts> parts() {
    return new LinkedHashMap<>(new TreeMap<>(parts));
  }

  int size() {
    return parts.size();
  }
}
