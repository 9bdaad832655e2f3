package org.mediaretention.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mediaretention.audit.batch.AnswerCollector;
import org.mediaretention.audit.batch.Batch;
import org.mediaretention.audit.batch.DecidedBatch;
import org.mediaretention.audit.batch.KeptAnswers;
import org.mediaretention.audit.batch.PartialAnswers;
import org.mediaretention.audit.flavors.FlavorStatistics;
import org.mediaretention.audit.input.AccountInput;
import org.mediaretention.audit.input.AccountWindows;
import org.mediaretention.audit.input.AuditInput;
import org.mediaretention.audit.input.RowConsumer;
import org.mediaretention.calls.CallCounts;
import org.mediaretention.calls.CallLedger;
import org.mediaretention.calls.IdLimit;
import org.mediaretention.disk.FolderMoves;
import org.mediaretention.disk.PrivateFiles;
import org.mediaretention.export.cell.DateOrder;
import org.mediaretention.inbox.AuditFolder;
import org.mediaretention.journal.AuditKind;
import org.mediaretention.journal.AuditProblem;
import org.mediaretention.journal.BatchRecord;
import org.mediaretention.journal.Counts;
import org.mediaretention.journal.GivenColumns;
import org.mediaretention.journal.Journal;
import org.mediaretention.journal.Plan;
import org.mediaretention.journal.RowOutcome;
import org.mediaretention.journal.SavedFormat;
import org.mediaretention.journal.Warning;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.kaltura.KalturaAnswer.Entries;
import org.mediaretention.kaltura.KalturaAnswer.Parts;
import org.mediaretention.progress.Progress;
import org.mediaretention.progress.Stage;

/** An audit under way: its plan, its exports, and what is finished of it. */
public final class Audit {

  /** So often a batch is looked up whose plays Kaltura seems to have forgotten. */
  private static final int MAX_PASSES = 3;

  private final AuditFolder claimed;
  private volatile Plan plan;
  private final AuditInput input;
  private final boolean resumed;
  private final ObjectMapper json;
  private final Journal journal;
  private final KeptAnswers kept;
  private final CallLedger ledger;
  private final CallCounts callsBefore;
  private final IdLimit idLimit;
  private final Clock clock;
  private final FlavorStatistics census = new FlavorStatistics();
  private final StageTimes stages;
  private final Progress progress;
  private Optional<AccountCount> accountCount;
  private int passes;
  private boolean anyPutOff; // in the last pass

  Audit(
      AuditFolder claimed,
      Plan plan,
      AuditInput input,
      boolean resumed,
      ObjectMapper json,
      CallLedger ledger,
      IdLimit idLimit,
      Progress progress,
      Clock clock)
      throws IOException {
    this.claimed = claimed;
    this.plan = account(input).map(found -> with(plan, found)).orElse(plan);
    this.input = input;
    this.resumed = resumed;
    this.json = json;
    this.journal = new Journal(claimed.batches(), json);
    this.kept = new KeptAnswers(claimed.answers(), json);
    this.accountCount = AccountCount.in(claimed.accountCountFile(), json);
    this.ledger = ledger;
    this.callsBefore = journal.calls();
    this.idLimit = idLimit;
    this.progress = progress;
    this.clock = clock;
    this.stages = new StageTimes(clock);
    ledger.reset();
    follow();
  }

  private void follow() throws IOException {
    Counts recovered = journal.counts();
    Stage first = plan.kind() == AuditKind.ACCOUNT ? Stage.LISTING : Stage.LOOKING_UP;
    progress.begin(
        claimed.id(), first, plan.rows(), recovered.rows(), recovered.count(RowOutcome.CANDIDATE));
  }

  private static Plan with(Plan plan, AccountWindows account) {
    return plan.withAccount(account.entries(), account.oldEnough());
  }

  private static Optional<AccountWindows> account(AuditInput input) {
    return input instanceof AccountInput account ? account.windows() : Optional.empty();
  }

  /** Whether the account is audited, and it is not known yet how to list it. */
  public boolean isUnlisted() {
    return plan.kind() == AuditKind.ACCOUNT && account(input).isEmpty();
  }

  /** From now on the account is listed in these parts, in later runs too. */
  void listed(AccountWindows windows) throws IOException {
    ((AccountInput) input).keep(windows);
    plan = with(plan, windows);
    follow();
  }

  public String id() {
    return claimed.id();
  }

  public Plan plan() {
    return plan;
  }

  /** Whether the audit was begun by an earlier run of the program. */
  public boolean resumed() {
    return resumed;
  }

  /**
   * Whether there is something to compare with the account, and the entries of the account are not
   * counted yet.
   */
  public boolean isUncounted() {
    return plan.kind().decides() && accountCount.isEmpty();
  }

  /**
   * @throws AuditProblem when a file is no longer what it was when its rows were counted
   */
  public void refuseChangedInput() throws IOException {
    Map<String, String> now = input.checksums();
    for (Plan.Input counted : plan.inputs()) {
      String checksum = now.getOrDefault(counted.file(), counted.sha256());
      if (!checksum.equals(counted.sha256())) {
        throw AuditProblem.ofExports(
            counted.file() + " has changed since it was counted; drop it again.");
      }
    }
  }

  /**
   * Whether every row is accounted for once. How many entries a part of the account has is only
   * known when it is listed, so there every part has to be recorded.
   */
  public boolean isWhole(Counts counts) throws IOException {
    Optional<AccountWindows> account = account(input);
    return account.isPresent()
        ? journal.size() == account.get().batches()
        : counts.rows() == plan.rows();
  }

  /** How many of the entries that were counted Kaltura listed; the others are too young. */
  public long listed(Counts counts) {
    return counts.rows() - account(input).flatMap(AccountWindows::tooYoung).orElse(0L);
  }

  /** What only the counts of all batches together tell. */
  public Optional<Warning> lateWarning(Counts counts) {
    return switch (plan.kind()) {
      case ACCOUNT -> accountCount.flatMap(count -> count.afterListing(listed(counts), plan));
      case EXPORTS -> mostGone(counts);
      case CANDIDATES, ENRICHED -> Optional.empty();
    };
  }

  private Optional<Warning> mostGone(Counts counts) {
    if (!counts.areMostlyGone()) {
      return Optional.empty();
    }
    long gone = counts.count(RowOutcome.GONE);
    return Optional.of(
        new Warning(
            Warning.Code.MOST_GONE,
            String.format(
                Locale.ROOT,
                "most entries of the export, %d, are not in account %d: is it an export of this account?",
                gone,
                plan.partnerId()),
            gone));
  }

  void counted(AccountCount count) throws IOException {
    PrivateFiles.write(
        claimed.accountCountFile(), SavedFormat.of(json.writer()).writeValueAsBytes(count));
    accountCount = Optional.of(count);
  }

  /** How many entries the account has; empty when they were not counted. */
  public Optional<Long> accountEntries() {
    return accountCount.flatMap(AccountCount::entries);
  }

  /** What was noticed before the first batch. */
  public List<Warning> warnings() {
    List<Warning> warnings = new ArrayList<>(plan.warnings());
    accountCount.flatMap(count -> count.warning(plan)).ifPresent(warnings::add);
    return warnings;
  }

  /** An empty folder to write the reports in; what an earlier run left of them is gone. */
  public Path freshReportsFolder() throws IOException {
    FolderMoves.delete(claimed.reports());
    return PrivateFiles.newFolder(claimed.reports());
  }

  /** What the reports are made from. */
  public Journal journal() {
    return journal;
  }

  /** Whether there may be batches that are not recorded yet. */
  public synchronized boolean isUnfinished() {
    return passes == 0 || anyPutOff;
  }

  /** The batches that are not recorded yet, read while they are asked for. */
  public synchronized Iterator<Batch> batches() throws IOException {
    passes++;
    anyPutOff = false;
    if (passes == 1) {
      stages.enter("entries");
    }
    return new Batches(
        input.batches(plan.policy(), plan.dateOrder().orElse(DateOrder.USUAL), idLimit),
        journal,
        this::recall);
  }

  /** The rows of the quizzes and YouTube exports that could not be read. */
  public void forEachRejectedId(RowConsumer consumer) throws IOException {
    input.forEachRejectedId(consumer);
  }

  /** The columns that the report of candidates has to keep; none for the usual ones. */
  public Optional<GivenColumns> givenColumns() {
    return input.columns();
  }

  synchronized boolean hasPutOff() {
    return anyPutOff;
  }

  synchronized boolean putsOff(Batch batch) {
    return passes < MAX_PASSES && batch.seemsForgotten();
  }

  // What an earlier run, or an earlier pass, was told of a batch that it did not finish.
  private Batch recall(Batch batch) throws IOException {
    Batch recalled = batch;
    if (resumed || passes > 1) {
      for (Entries answer : kept.about(batch.number()).entries()) {
        recalled = recalled.with(answer);
      }
      progress.lookedUp(recalled.answered());
    }
    return recalled;
  }

  /** Keeps what was answered, so that it is not asked again after a crash. */
  void keep(AnswerCollector inquiry, KalturaAnswer answer) {
    try {
      if (answer instanceof Parts parts) {
        parts.answers().forEach(part -> keep(inquiry, part));
      }
      kept.keep(inquiry.number(), inquiry.kept(answer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void putOff(Batch batch) throws IOException {
    anyPutOff = true;
    kept.forget(batch.number());
    batch.soundAnswers().forEach(answer -> keep(batch, answer));
    progress.lookedUp(-batch.answered());
  }

  DecidedBatch decide(Batch batch) throws IOException {
    idLimit.learnFrom(batch.answers().entries());
    PartialAnswers known = resumed ? kept.about(batch.number()) : PartialAnswers.NOTHING;
    DecidedBatch decided = DecidedBatch.of(batch, plan, census, known);
    progress.lookedUp(batch.withoutAnswer());
    progress.decided(batch.rows(), plan.flavors() ? decided.unanswered() : 0);
    return decided;
  }

  void record(DecidedBatch batch) throws IOException {
    journal.record(batch.record(), calls());
    kept.forget(batch.number());
  }

  /** Takes note that the rows of a batch are in the reports. */
  public void reported(BatchRecord batch) {
    progress.reported(batch.counts().rows());
  }

  /** The calls of this run and of those before it. */
  public CallCounts calls() {
    return callsBefore.plus(ledger.counts());
  }

  /** Begins the next stage of the audit, whose time is measured. */
  public void enter(String stage) {
    stages.enter(stage);
  }

  /** Seconds spent in each stage of this run so far, and in all of them. */
  public Map<String, Double> seconds() {
    return stages.seconds();
  }

  public Instant now() {
    return clock.instant();
  }
}
