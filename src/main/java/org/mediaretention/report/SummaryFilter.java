package org.mediaretention.report;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/** An extra line of the summary: counts entries, or the owners of entries, that fit. */
final class SummaryFilter {

  private final String metric;
  private final Predicate<SummaryEntry> fits;
  private final boolean countsOwners;
  private final Set<String> owners = new HashSet<>();
  private long entries;

  private SummaryFilter(String metric, boolean countsOwners, Predicate<SummaryEntry> fits) {
    this.metric = metric;
    this.countsOwners = countsOwners;
    this.fits = fits;
  }

  /** Counts distinct owners; the test sees them in lower case. */
  static SummaryFilter ofOwners(String metric, Predicate<String> lowerCase) {
    return new SummaryFilter(metric, true, entry -> lowerCase.test(lower(entry.owner())));
  }

  /** Counts entries; the test sees their names in lower case. */
  static SummaryFilter ofNames(String metric, Predicate<String> lowerCase) {
    return new SummaryFilter(metric, false, entry -> lowerCase.test(lower(entry.name())));
  }

  /** Counts entries by their length in seconds. */
  static SummaryFilter ofLengths(String metric, LongPredicate seconds) {
    return new SummaryFilter(
        metric, false, entry -> entry.hasLength() && seconds.test(entry.seconds()));
  }

  void add(SummaryEntry entry) {
    if (!fits.test(entry)) {
      return;
    }
    entries++;
    if (countsOwners) {
      owners.add(entry.owner());
    }
  }

  String metric() {
    return metric;
  }

  long count() {
    return countsOwners ? owners.size() : entries;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
