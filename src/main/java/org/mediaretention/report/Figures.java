package org.mediaretention.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.mediaretention.journal.BatchRecord;
import org.mediaretention.journal.Candidate;
import org.mediaretention.journal.Counts;
import org.mediaretention.journal.GapEntry;
import org.mediaretention.journal.Plan;
import org.mediaretention.journal.UndecidedEntry;
import org.mediaretention.settings.SummarySettings;

/**
 * Every number of the reports, added up in one pass over the batches of an audit. The owners are
 * all that it keeps of what grows with the export.
 */
final class Figures {

  private final Tally tally;
  private final Summary summary;
  private final boolean flavors;
  private final Instant asOf;
  private final ZoneId zone;
  private final Breakdown<Integer> byYear = new Breakdown<>();
  private final Breakdown<LastPlay> byLastPlay = new Breakdown<>();
  private final Breakdown<MediaType> byMediaType = new Breakdown<>();
  private final Breakdown<String> byOwner = new Breakdown<>();
  private final List<Scenario> scenarios;
  private final Samples samples = new Samples();
  private long undecidedSeconds;

  Figures(Plan plan, SummarySettings settings) {
    this.flavors = plan.flavors();
    this.asOf = plan.policy().asOf();
    this.zone = plan.timeZone();
    this.tally = new Tally(Counts.NONE, flavors);
    this.summary = new Summary(settings, flavors, tally.amounts());
    this.scenarios = Scenario.of(plan);
  }

  void add(BatchRecord batch) {
    tally.add(batch);
    batch.candidates().forEach(this::add);
    for (GapEntry entry : batch.others().inGap()) {
      scenarios.forEach(scenario -> scenario.add(entry));
    }
    for (UndecidedEntry entry : batch.undecided()) {
      undecidedSeconds += entry.seconds();
    }
  }

  private void add(Candidate candidate) {
    Amount amount = Amount.of(candidate, flavors);
    byYear.add(candidate.created().atZone(zone).getYear(), candidate.rule(), amount);
    byLastPlay.add(LastPlay.of(candidate, asOf), candidate.rule(), amount);
    byMediaType.add(MediaType.of(candidate.entry().mediaType()), candidate.rule(), amount);
    byOwner.add(candidate.entry().owner().trim(), candidate.rule(), amount);
    scenarios.forEach(scenario -> scenario.add(candidate));
    summary.add(SummaryEntry.of(candidate));
    samples.offer(candidate);
  }

  Tally tally() {
    return tally;
  }

  /** The candidates by rule. */
  Amounts amounts() {
    return tally.amounts();
  }

  Summary summary() {
    return summary;
  }

  /** By the year of their creation in the time zone of the audit. */
  Breakdown<Integer> byYear() {
    return byYear;
  }

  Breakdown<LastPlay> byLastPlay() {
    return byLastPlay;
  }

  Breakdown<MediaType> byMediaType() {
    return byMediaType;
  }

  Breakdown<String> byOwner() {
    return byOwner;
  }

  List<Scenario> scenarios() {
    return scenarios;
  }

  Samples samples() {
    return samples;
  }

  /** Seconds of the entries that are undecided, by the export. */
  long undecidedSeconds() {
    return undecidedSeconds;
  }
}
