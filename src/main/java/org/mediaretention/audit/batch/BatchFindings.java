package org.mediaretention.audit.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediaretention.audit.flavors.Measuring;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.journal.BatchNotes;
import org.mediaretention.journal.BatchRecord;
import org.mediaretention.journal.Candidate;
import org.mediaretention.journal.ClockCheck;
import org.mediaretention.journal.Counts;
import org.mediaretention.journal.DateOrderCheck;
import org.mediaretention.journal.Evidence;
import org.mediaretention.journal.ExemptEntry;
import org.mediaretention.journal.GapEntry;
import org.mediaretention.journal.ListingNotes;
import org.mediaretention.journal.MetadataCounts;
import org.mediaretention.journal.NonCandidates;
import org.mediaretention.journal.PolicyGap;
import org.mediaretention.journal.UndecidedEntry;
import org.mediaretention.journal.Unmeasured;
import org.mediaretention.kaltura.fact.EntryStatus;
import org.mediaretention.kaltura.fact.FlavorStorage;
import org.mediaretention.policy.Decision;
import org.mediaretention.policy.Rule;

/** Gathers what a batch comes to, for its record in the journal. */
final class BatchFindings {

  private final Batch batch;
  private final Measuring measuring;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<UndecidedEntry> undecided = new ArrayList<>();
  private final List<ExemptEntry> exempt = new ArrayList<>();
  private final List<GapEntry> inGap = new ArrayList<>();
  private final List<String> watched = new ArrayList<>();
  private final List<String> gone = new ArrayList<>();
  private PolicyGap gap = PolicyGap.NONE;
  private Counts counts;

  BatchFindings(Batch batch, Measuring measuring) {
    this.batch = batch;
    this.measuring = measuring;
    this.counts = batch.skipped();
  }

  void add(DecidedEntry one) {
    counts = counts.plus(Counts.of(one.decision()));
    list(one);
  }

  BatchRecord record(ClockCheck clock, DateOrderCheck dates, MetadataCounts metadata) {
    return new BatchRecord(
        batch.number(),
        counts,
        candidates,
        undecided,
        batch.rejected(),
        exempt,
        new NonCandidates(inGap, watched, gone),
        new BatchNotes(
            gap,
            clock,
            metadata,
            batch.part().map(AccountPart::notes).orElse(ListingNotes.NONE),
            dates));
  }

  /** Answers whether the record names the entry; some are only counted. */
  private boolean list(DecidedEntry one) {
    ExportedEntry entry = one.entry();
    return switch (one.decision().outcome()) {
      case CANDIDATE -> candidates.add(candidate(one, (Decision.Candidate) one.decision()));
      case UNDECIDED ->
          undecided.add(UndecidedEntry.of(entry, (Decision.Undecided) one.decision()));
      case EXEMPT -> exempt.add(ExemptEntry.of(entry, (Decision.Exempt) one.decision()));
      case POLICY_GAP -> listInGap(one);
      case WATCHED -> watched.add(entry.id());
      case GONE, RECYCLED -> gone.add(entry.id());
      case TOO_YOUNG, NONREADY_EXCLUDED -> false;
    };
  }

  private boolean listInGap(DecidedEntry one) {
    ExportedEntry entry = one.entry();
    Optional<FlavorStorage> storage = measuring.storage(entry.id());
    gap = gap.plus(PolicyGap.of(entry, storage));
    return inGap.add(
        new GapEntry(
            entry.id(),
            one.created(),
            lastPlayed(one).orElseThrow(),
            entry.lengthSeconds(),
            storage));
  }

  private Candidate candidate(DecidedEntry one, Decision.Candidate decision) {
    Optional<ListedDecision> given = batch.given(one.entry().id());
    Optional<FlavorStorage> storage = storage(one, given);
    return new Candidate(
        one.entry(),
        one.created(),
        decision.rule(),
        decision.reason(),
        decision.rule() == Rule.NONREADY ? Optional.empty() : lastPlayed(one),
        storage,
        storage.isPresent() ? Optional.empty() : Optional.of(whyUnmeasured(one, given)),
        given.map(ListedDecision::cells),
        given.isPresent() ? Optional.empty() : one.observed().map(BatchFindings::evidence));
  }

  private static Optional<Instant> lastPlayed(DecidedEntry one) {
    return one.observed().flatMap(observed -> observed.entry().lastPlayed());
  }

  private static Evidence evidence(ObservedEntry observed) {
    var entry = observed.entry();
    return new Evidence(
        entry.status().known().map(EntryStatus::label).orElse(""),
        entry.created(),
        entry.playCount(),
        entry.lastPlayed(),
        observed.at());
  }

  private Optional<FlavorStorage> storage(DecidedEntry one, Optional<ListedDecision> given) {
    if (given.isPresent() && !given.get().isToBeMeasured()) {
      return given.get().storage();
    }
    if (!one.isThere()) {
      return Optional.empty();
    }
    return one.hasFlavors() ? measuring.storage(one.entry().id()) : Optional.of(FlavorStorage.NONE);
  }

  private Unmeasured whyUnmeasured(DecidedEntry one, Optional<ListedDecision> given) {
    if (given.isPresent() && !given.get().isToBeMeasured()) {
      return Unmeasured.notInTheList();
    }
    if (one.isThere()) {
      return measuring.whyNot(one.entry().id());
    }
    return batch
        .answers()
        .whyFailed(one.entry().id())
        .map(Unmeasured::callFailed)
        .orElse(Unmeasured.gone());
  }
}
