package org.mediaretention.report;

import com.carrotsearch.hppc.ObjectLongHashMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** One column of the summary: the totals of the candidates in its scope. */
final class SummaryColumn {

  /** What one cell says. */
  record Value(String metric, String text) {}

  private static final double SECONDS_PER_HOUR = 3600;
  private static final double KILO = 1024;

  private final Predicate<SummaryEntry> scope;
  private final Supplier<Amount> amount;
  private final List<SummaryFilter> filters;
  private final Set<String> owners = new HashSet<>();
  private final Set<String> ownersOfUnplayed = new HashSet<>();
  private final ObjectLongHashMap<String> byMediaType = new ObjectLongHashMap<>();

  SummaryColumn(
      Predicate<SummaryEntry> scope, Supplier<Amount> amount, List<SummaryFilter> filters) {
    this.scope = scope;
    this.amount = amount;
    this.filters = filters;
  }

  void add(SummaryEntry entry) {
    if (!scope.test(entry)) {
      return;
    }
    owners.add(entry.owner());
    if (entry.plays() == 0) {
      ownersOfUnplayed.add(entry.owner());
    }
    byMediaType.addTo(entry.mediaType(), 1);
    filters.forEach(filter -> filter.add(entry));
  }

  /** In the order of the original. */
  List<Value> values(boolean flavors) {
    long seconds = amount.get().seconds();
    long bytes = amount.get().bytes();
    List<Value> values = new ArrayList<>();
    values.add(whole("Candidates", amount.get().entries()));
    values.add(whole("Unique users", owners.size()));
    values.add(whole("Unique users (0 plays)", ownersOfUnplayed.size()));
    values.add(whole("Media type: video", byMediaType.get("video")));
    values.add(whole("Media type: audio", byMediaType.get("audio")));
    values.add(whole("Media type: image", byMediaType.get("image")));
    values.add(whole("Media subtype: YouTube", byMediaType.get("youtube")));
    values.add(whole("Media subtype: Quiz", byMediaType.get("quiz")));
    values.add(whole("Media subtype: YouTube Quiz", byMediaType.get("youtube quiz")));
    values.add(whole("Duration of entries (seconds)", seconds));
    values.add(hundredths("Duration of entries (hours)", seconds / SECONDS_PER_HOUR));
    if (flavors) {
      values.add(whole("Bytes saved", bytes));
      values.add(hundredths("MB saved", bytes / Math.pow(KILO, 2)));
      values.add(hundredths("GB saved", bytes / Math.pow(KILO, 3)));
      values.add(hundredths("TB saved", bytes / Math.pow(KILO, 4)));
    }
    if (!filters.isEmpty()) {
      values.add(new Value("---", ""));
    }
    filters.forEach(filter -> values.add(whole(filter.metric(), filter.count())));
    return values;
  }

  private static Value whole(String metric, long value) {
    return new Value(metric, Long.toString(value));
  }

  // The exact value of the double is rounded, a tie to the even digit, as Python's round() does.
  private static Value hundredths(String metric, double value) {
    BigDecimal rounded = new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN);
    return new Value(metric, rounded.toPlainString());
  }
}
