package org.mediaretention.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.apache.camel.Body;
import org.apache.camel.CamelContext;
import org.apache.camel.ExchangeException;
import org.apache.camel.Variable;
import org.mediaretention.disk.Disk;
import org.mediaretention.disk.OwnFiles;
import org.mediaretention.kaltura.CallLedger;
import org.mediaretention.kaltura.IdLimit;
import org.mediaretention.kaltura.KalturaDown;
import org.mediaretention.log.AuditInLog;
import org.mediaretention.policy.RetentionPolicy;
import org.mediaretention.progress.Progress;
import org.mediaretention.settings.AuditSource;
import org.mediaretention.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the routes ask of audits, from the claim of a set of exports to its end. */
public final class Audits {

  private static final Logger LOG = LoggerFactory.getLogger(Audits.class);

  private final Settings settings;
  private final String version;
  private final boolean patient;
  private final ExportNames names;
  private final Inbox inbox;
  private final WorkFolder work;
  private final FailedFolder failed;
  private final AuditIds ids;
  private final ObjectMapper json;
  private final CallLedger ledger;
  private final IdLimit idLimit;
  private final Outcomes outcomes;
  private final Progress progress;
  private final Clock clock;

  /** Each is tried once a run; one that stopped goes on at the next start. */
  private final Set<String> handedOut = new HashSet<>();

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
      Progress progress,
      Clock clock) {
    this.settings = settings;
    this.version = version;
    this.names = new ExportNames(settings.exports());
    this.patient = patient;
    Optional<Duration> quiet =
        patient ? Optional.of(settings.exports().quietPeriod()) : Optional.empty();
    var folders = settings.folders();
    this.inbox = new Inbox(folders.inbox(), names, quiet, clock);
    this.work = new WorkFolder(folders);
    this.failed = new FailedFolder(folders.failed());
    this.ids =
        new AuditIds(
            List.of(folders.work(), folders.outbox(), folders.done(), folders.failed()),
            settings.audit().timeZone(),
            clock);
    this.json = json;
    this.ledger = ledger;
    this.idLimit = idLimit;
    this.outcomes = outcomes;
    this.progress = progress;
    this.clock = clock;
  }

  /** Claims one audit after the other until none is left, unfinished ones first. */
  public Iterator<ClaimedAudit> claims() {
    return settings.audit().source() == AuditSource.ACCOUNT
        ? new Claims(new AccountClaims(this))
        : new Claims(this::next);
  }

  /** Whether an audit lies in the work folder that an earlier run has not finished. */
  public boolean isOneUnfinished() throws IOException {
    return !work.unfinished().isEmpty();
  }

  /** The next audit to be worked off; null when there is none. */
  synchronized ClaimedAudit next() throws IOException {
    Optional<ClaimedAudit> unfinished = unfinished();
    if (unfinished.isPresent()) {
      return unfinished.get();
    }
    Optional<Drop> drop = inbox.next();
    if (drop.isEmpty()) {
      return null;
    }
    ClaimedAudit audit = work.audit(ids.next(reportDate()));
    work.prepare(audit, drop.get().kind());
    inbox.claim(drop.get(), audit.exports(), audit.id());
    handedOut.add(audit.id());
    return audit;
  }

  /** The next audit that an earlier run has begun, if there is one. */
  synchronized Optional<ClaimedAudit> unfinished() throws IOException {
    return work.unfinished().stream().filter(audit -> handedOut.add(audit.id())).findFirst();
  }

  /** Begins an audit of the account. */
  synchronized ClaimedAudit ofTheAccount() throws IOException {
    ClaimedAudit audit = work.audit(ids.next(reportDate()));
    work.prepare(audit, AuditKind.ACCOUNT);
    OwnFiles.folder(audit.exports());
    handedOut.add(audit.id());
    return audit;
  }

  /**
   * Whether an unfinished audit stands for the one of the account that would be begun now: for a
   * command one of the same report date; for a server any, because it makes up one run, not two.
   */
  boolean isOfTheAccountNow(ClaimedAudit audit) throws IOException {
    return work.kindOf(audit) == AuditKind.ACCOUNT
        && (patient || AuditIds.reportDate(audit.id()).equals(reportDate()));
  }

  /**
   * @throws AuditProblem when the exports cannot be audited, or not by these settings
   */
  public Audit open(@Body ClaimedAudit claimed) throws IOException {
    AuditInLog.enter(claimed.id());
    AuditKind kind = work.kindOf(claimed);
    refuseLinks(Drop.folder(claimed.exports()));
    AuditInput input = input(claimed, kind);
    boolean resumed = Files.exists(claimed.planFile());
    Plan plan = resumed ? planOf(claimed) : newPlan(claimed, kind, input);
    Journal journal = new Journal(claimed.batches(), json);
    Audit audit =
        new Audit(
            claimed,
            plan,
            input,
            journal,
            new KeptAnswers(claimed.answers(), json),
            ledger,
            resumed,
            idLimit,
            AccountCount.in(claimed.accountCountFile(), json),
            progress,
            clock);
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

  // Somebody who may drop files may not by that read any file of this machine.
  private void refuseLinks(Drop drop) {
    for (Path link : drop.links(names)) {
      throw AuditProblem.ofExports(
          "%s is a link, which is not followed; drop the file itself."
              .formatted(link.getFileName()));
    }
  }

  public DecidedBatch decide(@Body Batch batch, @Variable("audit") Audit audit) throws IOException {
    return audit.decide(batch);
  }

  public void record(@Body DecidedBatch batch, @Variable("audit") Audit audit) throws IOException {
    audit.record(batch);
  }

  /** Shows the reports to everybody and ends the audit. */
  public void publish(@Variable("claimed") ClaimedAudit claimed) throws IOException {
    work.publish(claimed);
    progress.end();
    LOG.info("The reports are in {}", settings.folders().outbox().resolve(claimed.id()));
    AuditInLog.leave();
  }

  /** Ends an audit without reports; what is good of it is kept. */
  public void fail(
      @Variable("claimed") ClaimedAudit claimed,
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

  private void keepWhatIsGood(ClaimedAudit claimed, Exception cause, CamelContext camel)
      throws IOException {
    String why = FailureWords.of(cause);
    if (camel.isStopping() || camel.isStopped()) {
      LOG.warn("Audit {} is interrupted and goes on at the next start.", claimed.id());
      return;
    }
    outcomes.failed(new Outcomes.Problem(clock.instant(), claimed.id(), why));
    if (isResumable(claimed, cause)) {
      boolean again = patient && cause instanceof KalturaDown;
      LOG.error(
          "Audit {} stopped: {} It {}.",
          claimed.id(),
          why,
          again ? "is tried again now" : "goes on at the next start");
      if (again) {
        takeBack(claimed);
      }
    } else {
      failed.keep(claimed, work.kindOf(claimed), why);
      LOG.error("Audit {} failed: {}", claimed.id(), why);
    }
    LOG.debug("Cause", cause);
  }

  private synchronized void takeBack(ClaimedAudit claimed) {
    handedOut.remove(claimed.id());
  }

  private static boolean isResumable(ClaimedAudit claimed, Exception cause) throws IOException {
    if (cause instanceof AuditProblem problem) {
      return problem.isResumable();
    }
    return cause instanceof IOException && !(cause instanceof SSLException)
        || cause instanceof KalturaDown
        || Journal.hasRecords(claimed.batches());
  }

  private Plan planOf(ClaimedAudit claimed) throws IOException {
    Plan plan = json.readValue(claimed.planFile().toFile(), Plan.class);
    List<String> differences =
        plan.differencesFrom(
            settings.audit(), settings.kaltura().partnerId(), settings.exports().timeZone());
    if (!differences.isEmpty()) {
      throw AuditProblem.resumable(
          "Audit %s was begun under other settings: %s. Set them back to finish it, or %sdelete %s."
              .formatted(
                  claimed.id(),
                  String.join("; ", differences),
                  plan.kind() == AuditKind.ACCOUNT
                      ? ""
                      : "move %s into the inbox to begin anew and ".formatted(claimed.exports()),
                  claimed.folder()));
    }
    return plan;
  }

  private AuditInput input(ClaimedAudit claimed, AuditKind kind) throws IOException {
    return switch (kind) {
      case EXPORTS -> ExportSet.in(claimed.exports(), names, settings.exports().timeZone());
      case ACCOUNT -> AccountInput.in(claimed.exports(), json);
      case CANDIDATES -> CandidateList.in(claimed.exports(), false);
      case ENRICHED -> CandidateList.in(claimed.exports(), true);
    };
  }

  private Plan newPlan(ClaimedAudit claimed, AuditKind kind, AuditInput input) throws IOException {
    var audit = settings.audit();
    LocalDate reportDate = AuditIds.reportDate(claimed.id());
    RetentionPolicy policy = audit.policy(reportDate);
    Survey survey = input.survey(policy);
    Plan plan =
        new Plan(
            version,
            kind,
            settings.kaltura().partnerId(),
            reportDate,
            audit.timeZone(),
            settings.exports().timeZone(),
            audit.stripAfter(),
            audit.deleteAfter(),
            policy,
            !kind.decides() || audit.flavors(),
            kind.decides() && audit.measurePolicyGap(),
            audit.exemptions(),
            clock.instant(),
            survey.inputs(),
            survey.oldEnough(),
            survey.warnings());
    // What was counted and hashed is what a restart will find, even after a power cut.
    Disk.syncAll(claimed.exports());
    OwnFiles.write(claimed.planFile(), json.writeValueAsBytes(plan));
    return plan;
  }

  private LocalDate reportDate() {
    return settings
        .audit()
        .reportDate()
        .orElseGet(() -> LocalDate.ofInstant(clock.instant(), settings.audit().timeZone()));
  }
}
