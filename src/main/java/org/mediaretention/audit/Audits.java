package org.mediaretention.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import javax.net.ssl.SSLException;
import org.apache.camel.Body;
import org.apache.camel.CamelContext;
import org.apache.camel.ExchangeException;
import org.apache.camel.Variable;
import org.mediaretention.audit.batch.Batch;
import org.mediaretention.audit.batch.DecidedBatch;
import org.mediaretention.audit.input.AccountInput;
import org.mediaretention.audit.input.AuditInput;
import org.mediaretention.audit.input.CandidateList;
import org.mediaretention.audit.input.ExportSet;
import org.mediaretention.calls.CallLedger;
import org.mediaretention.calls.IdLimit;
import org.mediaretention.inbox.AuditFolder;
import org.mediaretention.inbox.AuditQueue;
import org.mediaretention.inbox.DropSet;
import org.mediaretention.inbox.ExportNames;
import org.mediaretention.inbox.FailedFolder;
import org.mediaretention.inbox.Obstacles;
import org.mediaretention.inbox.Turns;
import org.mediaretention.inbox.WorkFolder;
import org.mediaretention.journal.AuditKind;
import org.mediaretention.journal.AuditProblem;
import org.mediaretention.journal.Journal;
import org.mediaretention.journal.Plan;
import org.mediaretention.kaltura.KalturaDown;
import org.mediaretention.log.AuditInLog;
import org.mediaretention.progress.Progress;
import org.mediaretention.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the routes ask of audits, from the claim of a set of exports to its end. */
public final class Audits {

  private static final Logger LOG = LoggerFactory.getLogger(Audits.class);

  private final Settings settings;
  private final boolean patient;
  private final ExportNames names;
  private final AuditQueue worklist;
  private final WorkFolder work;
  private final FailedFolder failed;
  private final Plans plans;
  private final ObjectMapper json;
  private final CallLedger ledger;
  private final IdLimit idLimit;
  private final Outcomes outcomes;
  private final Progress progress;
  private final Clock clock;

  /**
   * @param patient whether sets are waited for until nothing changes in them, and an audit that
   *     stopped in an outage is tried again
   */
  public Audits(
      Settings settings,
      String version,
      boolean patient,
      ObjectMapper json,
      CallLedger ledger,
      IdLimit idLimit,
      Outcomes outcomes,
      Obstacles obstacles,
      Progress progress,
      Clock clock) {
    this.settings = settings;
    this.patient = patient;
    this.names = new ExportNames(settings.exports());
    this.work = new WorkFolder(settings.folders(), obstacles, clock);
    this.worklist = new AuditQueue(settings, names, patient, work, obstacles, clock);
    this.failed = new FailedFolder(settings.folders().failed());
    this.plans = new Plans(settings, version, json, clock);
    this.json = json;
    this.ledger = ledger;
    this.idLimit = idLimit;
    this.outcomes = outcomes;
    this.progress = progress;
    this.clock = clock;
  }

  /** Turns until no audit is left, unfinished ones first. */
  public Turns turns() {
    return worklist.turns();
  }

  /** Whether an audit lies in the work folder that an earlier run has not finished. */
  public boolean isOneUnfinished() {
    return !work.unfinished().isEmpty();
  }

  /**
   * @throws AuditProblem when the exports cannot be audited, or not by these settings
   */
  public Audit open(@Body AuditFolder claimed) throws IOException {
    AuditInLog.enter(claimed.id());
    AuditKind kind = work.kindOf(claimed);
    DropSet.folder(claimed.exports()).refuseLinks(names);
    AuditInput input = input(claimed, kind);
    boolean resumed = Files.exists(claimed.planFile());
    Plan plan = resumed ? plans.read(claimed) : plans.make(claimed, kind, input);
    Audit audit = new Audit(claimed, plan, input, resumed, json, ledger, idLimit, progress, clock);
    if (resumed) {
      audit.refuseChangedInput();
    }
    LOG.info(
        "{} audit {}: {}, as of {}, for {}",
        resumed ? "Going on with" : "Beginning",
        claimed.id(),
        audit.isUnlisted() ? "all entries" : audit.plan().rows() + " rows",
        plan.policy().asOf(),
        settings.kaltura());
    audit.warnings().forEach(warning -> LOG.warn("{}", warning));
    return audit;
  }

  /** Milliseconds to wait before the batches that were put off are looked up again. */
  public long pause(@Variable("audit") Audit audit) {
    return audit.hasPutOff() ? settings.kaltura().retries().backoffMax().toMillis() : 0;
  }

  /** Whether a batch is better looked up once more when the others are done. */
  public boolean putsOff(@Body Batch batch, @Variable("audit") Audit audit) {
    return audit.putsOff(batch);
  }

  /** Leaves a batch to the end of the audit, when Kaltura may remember the plays of its entries. */
  public void putOff(@Body Batch batch, @Variable("audit") Audit audit) throws IOException {
    LOG.warn(
        "Kaltura shows no play at all of entries that were played: batch {} is looked up again later.",
        batch.number());
    audit.putOff(batch);
  }

  public DecidedBatch decide(@Body Batch batch, @Variable("audit") Audit audit) throws IOException {
    return audit.decide(batch);
  }

  public void record(@Body DecidedBatch batch, @Variable("audit") Audit audit) throws IOException {
    audit.record(batch);
  }

  /** Shows the reports to everybody and ends the audit. */
  public void publish(@Variable("claimed") AuditFolder claimed) throws IOException {
    work.publish(claimed);
    progress.end();
    LOG.info("The reports are in {}", settings.folders().outbox().resolve(claimed.id()));
    AuditInLog.leave();
  }

  /** Ends an audit without reports; what is good of it is kept. */
  public void fail(
      @Variable("claimed") AuditFolder claimed,
      @ExchangeException Exception cause,
      CamelContext camel)
      throws IOException {
    progress.end();
    try {
      keepWhatIsGood(claimed, cause, camel);
    } finally {
      AuditInLog.leave();
    }
  }

  private void keepWhatIsGood(AuditFolder claimed, Exception cause, CamelContext camel)
      throws IOException {
    String why = FailureWords.of(cause);
    if (camel.isStopping() || camel.isStopped()) {
      LOG.warn("Audit {} is interrupted and goes on at the next start.", claimed.id());
      return;
    }
    Outcomes.Problem problem = new Outcomes.Problem(clock.instant(), claimed.id(), why);
    if (cause instanceof AuditProblem audit && audit.isRefusal()) {
      outcomes.refused(problem);
    } else {
      outcomes.failed(problem);
    }
    if (isResumable(claimed, cause)) {
      boolean again = patient && cause instanceof KalturaDown;
      LOG.error("Audit {} stopped: {}{}", claimed.id(), why, whatIsNext(cause, again));
      if (again) {
        worklist.takeBack(claimed);
      }
    } else {
      failed.keep(claimed, work.kindOf(claimed), why);
      LOG.error("Audit {} failed: {}", claimed.id(), why);
    }
    LOG.debug("Cause", cause);
  }

  private static String whatIsNext(Exception cause, boolean again) {
    if (cause instanceof AuditProblem problem && problem.isUntilSomebodyActs()) {
      return "";
    }
    return again ? " It is tried again now." : " It goes on at the next start.";
  }

  private static boolean isResumable(AuditFolder claimed, Exception cause) throws IOException {
    if (cause instanceof AuditProblem problem) {
      return problem.isResumable();
    }
    return cause instanceof IOException && !(cause instanceof SSLException)
        || cause instanceof KalturaDown
        || Journal.hasRecords(claimed.batches());
  }

  private AuditInput input(AuditFolder claimed, AuditKind kind) throws IOException {
    return switch (kind) {
      case EXPORTS -> ExportSet.in(claimed.exports(), names, settings.exports().timeZone());
      case ACCOUNT -> AccountInput.in(claimed.exports(), json);
      case CANDIDATES -> CandidateList.in(claimed.exports(), false);
      case ENRICHED -> CandidateList.in(claimed.exports(), true);
    };
  }
}
