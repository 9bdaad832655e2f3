package org.mediaretention.report;

import java.util.List;
import org.mediaretention.journal.Candidate;
import org.mediaretention.settings.SummarySettings;

/** Summaries of a few candidates. */
final class Summaries {

  private static final List<String> NONE = List.of();

  private Summaries() {}

  /** A summary with flavors and without extra rows. */
  static Summary of(Candidates... candidates) {
    return of(plain(), true, candidates);
  }

  static Summary of(SummarySettings settings, boolean flavors, Candidates... candidates) {
    Amounts amounts = new Amounts();
    Summary summary = new Summary(settings, flavors, amounts);
    for (Candidates each : candidates) {
      Candidate candidate = each.build();
      amounts.add(candidate.rule(), Amount.of(candidate, flavors));
      summary.add(SummaryEntry.of(candidate));
    }
    return summary;
  }

  static SummarySettings plain() {
    return lengths(List.of(), List.of(), List.of());
  }

  static SummarySettings lengths(List<Long> equal, List<Long> less, List<Long> greater) {
    return new SummarySettings(NONE, NONE, NONE, NONE, NONE, equal, less, greater);
  }

  static SummarySettings owners(List<String> equal, List<String> begin, List<String> end) {
    return new SummarySettings(equal, begin, end, NONE, NONE, List.of(), List.of(), List.of());
  }

  static SummarySettings names(List<String> contain, List<String> end) {
    return new SummarySettings(NONE, NONE, NONE, contain, end, List.of(), List.of(), List.of());
  }

  /** The cells of a row: 2-year, 4-year, non-ready, total. */
  static List<String> row(Summary summary, String metric) {
    return summary.lines().stream()
        .filter(line -> line.metric().equals(metric))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row " + metric))
        .values();
  }
}
