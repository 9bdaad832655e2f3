package org.mediaretention.disposition.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a plan may come to at most; over any of them the whole plan is refused, for what is beyond
 * is more likely a mistake than work to do.
 *
 * @param maxItems entries in all
 * @param maxBytes freed in all
 * @param maxPerOwner entries of one owner
 * @param maxGrowth percent more items than the plan or audit before
 */
public record Limits(
    OptionalLong maxItems,
    OptionalLong maxBytes,
    OptionalLong maxPerOwner,
    OptionalLong maxGrowth) {

  private static final long PERCENT = 100;

  public Limits {
    for (OptionalLong limit : List.of(maxItems, maxBytes, maxPerOwner, maxGrowth)) {
      if (limit.isPresent() && limit.getAsLong() <= 0) {
        throw new IllegalArgumentException(
            String.format(Locale.ROOT, "a limit of %d", limit.getAsLong()));
      }
    }
  }

  /**
   * Every limit that the items are over, a sentence each.
   *
   * @param before how many items there were in the plan or audit before; empty when there was none
   */
  public List<String> exceededBy(List<PlanItem> items, OptionalLong before) {
    List<String> exceeded = new ArrayList<>();
    check(exceeded, "act.max-items", maxItems, items.size(), "The plan has %d items");
    checkBytes(exceeded, items);
    Map<String, Long> perOwner = new HashMap<>();
    items.forEach(item -> perOwner.merge(item.owner(), 1L, Long::sum));
    perOwner.entrySet().stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .ifPresent(
            most ->
                check(
                    exceeded,
                    "act.max-per-owner",
                    maxPerOwner,
                    most.getValue(),
                    "The plan has %d items of the owner " + most.getKey().replace("%", "%%")));
    checkGrowth(exceeded, items.size(), before);
    return exceeded;
  }

  private void checkBytes(List<String> exceeded, List<PlanItem> items) {
    if (maxBytes.isEmpty()) {
      return;
    }
    long unmeasured = items.stream().filter(item -> item.bytes().isEmpty()).count();
    if (unmeasured > 0) {
      exceeded.add(
          String.format(
              Locale.ROOT,
              "act.max-bytes is set, but the size of %d items is unknown; audit with audit.flavors=true, or leave them out.",
              unmeasured));
    }
    long bytes = items.stream().mapToLong(item -> item.bytes().orElse(0)).sum();
    check(exceeded, "act.max-bytes", maxBytes, bytes, "The plan frees %d bytes");
  }

  private void checkGrowth(List<String> exceeded, long items, OptionalLong before) {
    if (maxGrowth.isEmpty() || before.isEmpty()) {
      return;
    }
    // In whole numbers: items > before + before * growth / 100.
    long allowed = before.getAsLong() * (PERCENT + maxGrowth.getAsLong());
    if (items * PERCENT > allowed) {
      exceeded.add(
          String.format(
              Locale.ROOT,
              "The plan has %d items where there were %d before, which is more than act.max-growth (%d %%) allows; find out why, then raise it.",
              items,
              before.getAsLong(),
              maxGrowth.getAsLong()));
    }
  }

  private static void check(
      List<String> exceeded, String setting, OptionalLong limit, long number, String sentence) {
    if (limit.isPresent() && number > limit.getAsLong()) {
      exceeded.add(
          String.format(
              Locale.ROOT,
              sentence + ", more than %s (%d) allows; find out why, then raise it or plan less.",
              number,
              setting,
              limit.getAsLong()));
    }
  }

  /** The limits that are set, by the names of their settings. */
  SortedMap<String, Long> bySetting() {
    SortedMap<String, Long> set = new TreeMap<>();
    maxItems.ifPresent(limit -> set.put("act.max-items", limit));
    maxBytes.ifPresent(limit -> set.put("act.max-bytes", limit));
    maxPerOwner.ifPresent(limit -> set.put("act.max-per-owner", limit));
    maxGrowth.ifPresent(limit -> set.put("act.max-growth", limit));
    return set;
  }
}
