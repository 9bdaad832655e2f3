package org.mediaretention.observe;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.mediaretention.audit.Outcomes;
import org.mediaretention.calls.CallLedger;
import org.mediaretention.journal.AuditStatus;
import org.mediaretention.journal.RowOutcome;
import org.mediaretention.kaltura.RetryKind;
import org.mediaretention.progress.Progress;

/** What monitoring is told of audits: numbers alone, no name of an entry or an owner. */
public final class ProgramMetrics implements MeterBinder {

  private final Outcomes outcomes;
  private final CallLedger ledger;
  private final Progress progress;
  private final AuditFolders audits;

  public ProgramMetrics(
      Outcomes outcomes, CallLedger ledger, Progress progress, AuditFolders audits) {
    this.outcomes = outcomes;
    this.ledger = ledger;
    this.progress = progress;
    this.audits = audits;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    bindEntries(meters);
    bindCalls(meters);
    bindAudits(meters);
    bindLastAudit(meters);
  }

  private void bindEntries(MeterRegistry meters) {
    for (RowOutcome outcome : RowOutcome.values()) {
      FunctionCounter.builder("media.retention.entries", outcomes, o -> o.counts().count(outcome))
          .tag("outcome", label(outcome))
          .description("Rows of finished audits by what became of them")
          .register(meters);
    }
  }

  private void bindCalls(MeterRegistry meters) {
    for (RetryKind kind : RetryKind.values()) {
      FunctionCounter.builder("media.retention.retries", ledger, l -> l.retriesSinceStart(kind))
          .tag("kind", kind.label())
          .description("Calls that were made again, by what had gone wrong")
          .register(meters);
    }
    FunctionCounter.builder("media.retention.waiting", ledger, CallLedger::secondsWaitingSinceStart)
        .baseUnit("seconds")
        .description("Time spent before calls, for their turn and for a fault to pass")
        .register(meters);
    Gauge.builder("media.retention.calls.under.way", ledger, CallLedger::underWay)
        .description("Calls under way at this moment")
        .register(meters);
  }

  private void bindAudits(MeterRegistry meters) {
    for (AuditStatus verdict : AuditStatus.values()) {
      FunctionCounter.builder("media.retention.audits", outcomes, o -> o.audits(verdict))
          .tag("verdict", label(verdict))
          .description("Audits that ended since the program began, by verdict")
          .register(meters);
      Gauge.builder("media.retention.last.verdict", audits, a -> isLast(a, verdict) ? 1 : 0)
          .tag("verdict", label(verdict))
          .description("1 for the verdict of the audit that began last")
          .register(meters);
    }
    Gauge.builder("media.retention.audits.under.way", progress, p -> p.underWay().isEmpty() ? 0 : 1)
        .description("Audits that run at this moment")
        .register(meters);
    FunctionTimer.builder(
            "media.retention.audit",
            outcomes,
            o -> o.audits(AuditStatus.COMPLETE) + o.audits(AuditStatus.PARTIAL),
            o -> o.time().toMillis(),
            TimeUnit.MILLISECONDS)
        .description("How long audits took that have reports")
        .register(meters);
  }

  private void bindLastAudit(MeterRegistry meters) {
    TimeGauge.builder(
            "media.retention.last.success.timestamp",
            audits,
            TimeUnit.SECONDS,
            a -> epochSecond(a.finished().stream().findFirst().flatMap(FinishedAudit::finishedAt)))
        .description("When the last audit that has reports ended; 0 for none")
        .register(meters);
  }

  private static boolean isLast(AuditFolders audits, AuditStatus verdict) {
    return audits.lastVerdict().filter(verdict::equals).isPresent();
  }

  private static double epochSecond(Optional<Instant> time) {
    return time.map(Instant::getEpochSecond).orElse(0L);
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
