package org.mediaretention.report;

import java.util.EnumMap;
import java.util.Map;
import org.mediaretention.policy.Rule;

/** Amounts by rule, added up one candidate at a time. */
final class Amounts {

  private final Map<Rule, Amount> byRule = new EnumMap<>(Rule.class);

  void add(Rule rule, Amount amount) {
    byRule.merge(rule, amount, Amount::plus);
  }

  void addAll(Amounts others) {
    others.byRule.forEach(this::add);
  }

  Amount of(Rule rule) {
    return byRule.getOrDefault(rule, Amount.NONE);
  }

  Amount total() {
    return byRule.values().stream().reduce(Amount.NONE, Amount::plus);
  }
}
