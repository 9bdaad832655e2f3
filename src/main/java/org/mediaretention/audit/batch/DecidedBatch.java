package org.mediaretention.audit.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediaretention.audit.flavors.AnnouncedFlavors;
import org.mediaretention.audit.flavors.FlavorStatistics;
import org.mediaretention.audit.flavors.Measuring;
import org.mediaretention.journal.AuditKind;
import org.mediaretention.journal.BatchRecord;
import org.mediaretention.journal.ClockCheck;
import org.mediaretention.journal.DateOrderCheck;
import org.mediaretention.journal.ExportClock;
import org.mediaretention.journal.Plan;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.kaltura.KalturaAnswer.Flavors;
import org.mediaretention.kaltura.KalturaAnswer.Metadata;
import org.mediaretention.kaltura.KalturaAnswer.Parts;
import org.mediaretention.kaltura.KalturaRequest;
import org.mediaretention.kaltura.ListMetadata;
import org.mediaretention.kaltura.fact.MediaEntry;
import org.mediaretention.progress.Progress;

/** A batch on whose entries was decided, and whose candidates are being asked about. */
public final class DecidedBatch implements AnswerCollector {

  private final Batch batch;
  private final Plan plan;
  private final FlavorStatistics census;
  private final PartialAnswers kept;
  private final List<DecidedEntry> judged;
  private final ExemptionCheck exemptions;
  private Measuring measuring;

  private DecidedBatch(
      Batch batch,
      Plan plan,
      FlavorStatistics census,
      PartialAnswers kept,
      List<DecidedEntry> judged) {
    this.batch = batch;
    this.plan = plan;
    this.census = census;
    this.kept = kept;
    this.judged = judged;
    List<String> candidates =
        judged.stream().filter(DecidedEntry::isCandidate).map(one -> one.entry().id()).toList();
    this.exemptions = new ExemptionCheck(plan, candidates, batch.idLimit().forFlavors());
    kept.metadata().forEach(exemptions::accept);
  }

  public static DecidedBatch of(Batch batch, Plan plan, FlavorStatistics census) {
    return of(batch, plan, census, PartialAnswers.NOTHING);
  }

  /**
   * @param kept what an earlier run has learnt of the candidates
   */
  public static DecidedBatch of(
      Batch batch, Plan plan, FlavorStatistics census, PartialAnswers kept) {
    return new DecidedBatch(batch, plan, census, kept, Decider.decide(batch, plan.policy()));
  }

  @Override
  public int number() {
    return batch.number();
  }

  @Override
  public PartialAnswers kept(KalturaAnswer answer) {
    if (answer instanceof Metadata metadata) {
      return PartialAnswers.of(metadata);
    }
    return answer instanceof Flavors flavors
        ? PartialAnswers.of(measuring().storage(flavors.asked()))
        : PartialAnswers.NOTHING;
  }

  /** About exemptions, if any are set; then about the flavors of those that are not exempt. */
  @Override
  public List<? extends KalturaRequest> questions() {
    List<ListMetadata> aboutExemptions = exemptions.questions();
    if (!aboutExemptions.isEmpty()) {
      return aboutExemptions;
    }
    return plan.flavors() ? measuring().questions() : List.of();
  }

  @Override
  public DecidedBatch with(KalturaAnswer answer) {
    if (answer instanceof Parts parts) {
      parts.answers().forEach(this::with);
    }
    if (!exemptions.accept(answer)) {
      measuring().accept(answer);
    }
    return this;
  }

  @Override
  public synchronized int unanswered() {
    return measuring == null ? unmeasured() : measuring.unanswered();
  }

  @Override
  public void tell(Progress progress, int more) {
    progress.measured(more);
  }

  private int unmeasured() {
    Map<String, AnnouncedFlavors> open = announced(settled(), plan.measurePolicyGap());
    open.keySet().removeAll(kept.storage().keySet());
    return open.size();
  }

  // Not before the exemptions are known: what is exempt needs no measure.
  private synchronized Measuring measuring() {
    if (measuring == null) {
      measuring =
          new Measuring(
              announced(settled(), plan.measurePolicyGap()),
              kept.storage(),
              batch.idLimit(),
              census);
    }
    return measuring;
  }

  private List<DecidedEntry> settled() {
    return judged.stream().map(one -> one.after(exemptions)).toList();
  }

  /** What goes into the journal. */
  public BatchRecord record() {
    BatchFindings findings = new BatchFindings(batch, measuring());
    settled().forEach(findings::add);
    return findings.record(clock(), dates(), exemptions.counts());
  }

  private DateOrderCheck dates() {
    if (plan.kind() != AuditKind.EXPORTS) {
      return DateOrderCheck.NONE;
    }
    return judged.stream()
        .flatMap(one -> dates(one).stream())
        .reduce(DateOrderCheck.NONE, DateOrderCheck::plus);
  }

  private Optional<DateOrderCheck> dates(DecidedEntry one) {
    return one.observed()
        .flatMap(observed -> observed.entry().created())
        .map(account -> DateOrderCheck.of(plan, one.entry().created(), account));
  }

  private ClockCheck clock() {
    if (plan.kind() != AuditKind.EXPORTS) {
      return ClockCheck.NONE;
    }
    ExportClock clock = new ExportClock(plan);
    for (DecidedEntry one : judged) {
      one.observed()
          .flatMap(observed -> observed.entry().created())
          .ifPresent(account -> clock.compare(one.entry().created(), account));
    }
    return clock.check();
  }

  private static Map<String, AnnouncedFlavors> announced(
      List<DecidedEntry> judged, boolean gapToo) {
    Map<String, AnnouncedFlavors> announced = new LinkedHashMap<>();
    judged.stream()
        .filter(one -> one.hasFlavors() || gapToo && one.isInGap())
        .map(one -> one.observed().orElseThrow().entry())
        .forEach((MediaEntry entry) -> announced.put(entry.id(), AnnouncedFlavors.by(entry)));
    return announced;
  }
}
