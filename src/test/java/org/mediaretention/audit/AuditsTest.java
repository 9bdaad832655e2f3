package org.mediaretention.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.audit.batch.AccountWindow;
import org.mediaretention.audit.batch.Batch;
import org.mediaretention.audit.input.AccountWindows;
import org.mediaretention.calls.CallLedger;
import org.mediaretention.calls.IdLimit;
import org.mediaretention.endtoend.support.HandClock;
import org.mediaretention.endtoend.support.Json;
import org.mediaretention.export.cell.DateOrder;
import org.mediaretention.inbox.AuditFolder;
import org.mediaretention.inbox.Claims;
import org.mediaretention.inbox.Obstacles;
import org.mediaretention.inbox.Turns;
import org.mediaretention.journal.AuditProblem;
import org.mediaretention.journal.AuditStatus;
import org.mediaretention.journal.Counts;
import org.mediaretention.journal.Journal;
import org.mediaretention.kaltura.CallRefused;
import org.mediaretention.kaltura.fact.TimeRange;
import org.mediaretention.progress.Unseen;
import org.slf4j.LoggerFactory;

class AuditsTest {

  private static final String ID = "2026-01-02_20260102-091500";

  @TempDir private Path root;

  private final HandClock clock = new HandClock();
  private final Outcomes outcomes = new Outcomes();

  @Test
  void findsNothingToDoInAnEmptyInbox() throws IOException {
    assertThat(next(audits(Map.of()))).isNull();
  }

  @Test
  void claimsASetAndNamesTheAuditByTheDayOfItsStart() throws IOException {
    Exports.write(root.resolve("inbox"), "all.csv", Exports.row("1_a"));
    AuditFolder claimed = next(audits(Map.of()));

    assertThat(claimed.id()).isEqualTo(ID);
    assertThat(Exports.in(root.resolve("work").resolve(ID).resolve("exports")))
        .containsExactly("all.csv");
  }

  @Test
  void claimsNothingMoreOnceThereWasNothing() throws IOException {
    Turns turns = audits(Map.of()).turns();
    Turns.Turn first = turns.next();
    Turns.Turn second = turns.next();
    assertThat(first.claim()).isNull();
    Exports.write(root.resolve("inbox"), "all.csv", Exports.row("1_a"));

    assertThat(turns.hasNext()).isFalse();
    assertThat(second.claim()).isNull();
    assertThat(Exports.in(root.resolve("inbox"))).containsExactly("all.csv");
  }

  @Test
  void claimsNoAuditBeforeItsTurnIsTaken() {
    Exports.write(root.resolve("inbox/a"), "all.csv", Exports.row("1_a"));
    Exports.write(root.resolve("inbox/b"), "all.csv", Exports.row("1_b"));
    Turns turns = audits(Map.of()).turns();

    assertThat(turns.next().claim()).isNotNull();
    assertThat(turns.hasNext()).isTrue();
    assertThat(turns.next()).isNotNull();
    assertThat(Exports.in(root.resolve("inbox"))).containsExactly("b");
  }

  @Test
  void takesTheDayOfTheStartInTheZoneOfTheAudit() throws IOException {
    clock.moveOn(Duration.ofHours(-4));
    Exports.write(root.resolve("inbox"), "all.csv", Exports.row("1_a"));
    String west = next(audits(Map.of("audit.time-zone", "America/Los_Angeles"))).id();

    assertThat(west).isEqualTo("2026-01-01_20260101-211500");
  }

  @Test
  void takesTheReportDateThatIsSet() throws IOException {
    Exports.write(root.resolve("inbox"), "all.csv", Exports.row("1_a"));

    assertThat(next(audits(Map.of("audit.report-date", "2025-12-31"))).id())
        .isEqualTo("2025-12-31_20260102-091500");
  }

  @Test
  void goesOnWithAnUnfinishedAuditBeforeItClaimsANewSet() throws IOException {
    Path unfinished = root.resolve("work/2025-11-30_20251201-000000/exports");
    Exports.write(unfinished, "all.csv", Exports.row("1_a"));
    Exports.write(root.resolve("inbox"), "all.csv", Exports.row("1_b"));

    assertThat(next(audits(Map.of())).id()).isEqualTo("2025-11-30_20251201-000000");
    assertThat(Exports.in(root.resolve("inbox"))).containsExactly("all.csv");
  }

  @Test
  void beginsAnAuditAndWritesDownItsPlan() throws IOException {
    Audits audits = begun(Map.of("audit.report-date", "2025-12-31"));
    Audit audit = audits.open(next(audits));

    assertThat(audit.resumed()).isFalse();
    assertThat(audit.plan().rows()).isEqualTo(1);
    assertThat(audit.plan().policy().asOf()).isEqualTo("2025-12-31T23:59:59Z");
    assertThat(root.resolve("work").resolve(audit.id()).resolve("plan.json")).exists();
  }

  @Test
  void goesOnWithAnAuditByTheSamePlan() throws IOException {
    Audits before = begun(Map.of());
    Audit begun = before.open(next(before));
    clock.moveOn(Duration.ofDays(3));
    Audits later = audits(Map.of());
    Audit resumed = later.open(next(later));

    assertThat(resumed.resumed()).isTrue();
    assertThat(resumed.plan()).isEqualTo(begun.plan());
  }

  @Test
  void keepsTheOrderOfDatesWhenTheSettingChanges() throws IOException {
    Exports.write(root.resolve("inbox"), "all.csv", Exports.row("1_a", "5/8/2020"));
    Audits before = audits(Map.of("exports.date-order", "day-first"));
    before.open(next(before));
    Audits later = audits(Map.of("exports.date-order", "month-first"));
    Audit resumed = later.open(next(later));

    assertThat(resumed.plan().dateOrder()).contains(DateOrder.DAY_FIRST);
    assertThat(onlyBatch(resumed).entries().get(0).created()).isEqualTo("2020-08-05T00:00:00Z");
  }

  @Test
  void leavesOutTheBatchesOfAnEarlierRunAndCountsTheirCalls() throws IOException {
    Audits before = begun(Map.of());
    Audit begun = before.open(next(before));
    before.record(before.decide(onlyBatch(begun), begun), begun);
    Audits later = audits(Map.of());
    Audit resumed = later.open(next(later));

    assertThat(resumed.batches().hasNext()).isFalse();
    assertThat(resumed.journal().records()).toIterable().hasSize(1);
  }

  @Test
  void refusesToGoOnUnderOtherSettingsAndKeepsWhatIsDone() throws IOException {
    Audits before = begun(Map.of());
    before.open(next(before));
    Audits later = audits(Map.of("policy.strip-after", "P365D"));
    AuditFolder claimed = next(later);

    assertThatThrownBy(() -> later.open(claimed))
        .isInstanceOfSatisfying(
            AuditProblem.class, problem -> assertThat(problem.isResumable()).isTrue())
        .hasMessageContaining(ID)
        .hasMessageContaining("policy.strip-after was P730D and is P365D");
    assertThat(claimed.planFile()).exists();
  }

  @Test
  void refusesExportsThatCannotBeAudited() throws IOException {
    Exports.write(root.resolve("inbox"), "all.csv");
    Audits audits = audits(Map.of());
    AuditFolder claimed = next(audits);

    assertThatThrownBy(() -> audits.open(claimed))
        .isInstanceOf(AuditProblem.class)
        .hasMessage("all.csv has a header but no rows.");
    assertThat(claimed.planFile()).doesNotExist();
  }

  @Test
  void keepsTheExportsOfAFailedAuditAndGoesOnWithTheNext() throws Exception {
    Audits audits = begun(Map.of());
    AuditFolder claimed = next(audits);
    fail(audits, claimed, AuditProblem.ofExports("all.csv has a header but no rows."));

    assertThat(outcomes.include(AuditStatus.FAILED)).isTrue();
    assertThat(Exports.in(root.resolve("failed").resolve(ID)))
        .containsExactly("all.csv", "error.txt");
    assertThat(next(audits)).isNull();
  }

  @Test
  void setsAsideAnAuditThatCanGoOnLater() throws Exception {
    Audits audits = begun(Map.of());
    AuditFolder claimed = next(audits);
    fail(audits, claimed, AuditProblem.resumable("Other settings."));

    assertThat(outcomes.include(AuditStatus.FAILED)).isTrue();
    assertThat(claimed.exports()).exists();
    assertThat(next(audits)).isNull();
    assertThat(next(audits(Map.of()))).isEqualTo(claimed);
  }

  @Test
  void promisesToGoOnOnlyWhenAStartIsEnough() throws Exception {
    Audits audits = begun(Map.of());
    AuditFolder claimed = next(audits);

    assertThat(errorAt(audits, claimed, AuditProblem.resumable("Not all was listed.")))
        .endsWith("stopped: Not all was listed. It goes on at the next start.");
    assertThat(errorAt(audits, claimed, AuditProblem.ofSettings("Set them back.")))
        .endsWith("stopped: Set them back.");
  }

  @Test
  void keepsTheExportsWhenTheLoginIsRefusedBeforeAnythingWasDone() throws Exception {
    Audits audits = begun(Map.of());
    AuditFolder claimed = next(audits);
    audits.open(claimed);
    fail(audits, claimed, new CallRefused("Kaltura refused session.start."));

    assertThat(root.resolve("failed").resolve(ID).resolve("error.txt"))
        .content()
        .startsWith("Kaltura refused session.start.");
  }

  @Test
  void keepsTheWorkWhenTheLoginIsRefusedAfterABatchWasDone() throws Exception {
    Audits audits = begun(Map.of());
    AuditFolder claimed = next(audits);
    Audit audit = audits.open(claimed);
    audits.record(audits.decide(onlyBatch(audit), audit), audit);
    fail(audits, claimed, new CallRefused("Kaltura refused media.list."));

    assertThat(Journal.hasRecords(claimed.batches())).isTrue();
    assertThat(root.resolve("failed")).doesNotExist();
  }

  @Test
  void keepsTheWorkWhenAFileCouldNotBeWritten() throws Exception {
    Audits audits = begun(Map.of());
    AuditFolder claimed = next(audits);
    fail(audits, claimed, new IOException("disk full"));

    assertThat(claimed.exports()).exists();
    assertThat(root.resolve("failed")).doesNotExist();
  }

  @Test
  void callsNoAuditFailedThatWasOnlyInterrupted() throws Exception {
    Audits audits = begun(Map.of());
    AuditFolder claimed = next(audits);
    CamelContext stopped = new DefaultCamelContext();
    stopped.start();
    stopped.stop();
    audits.fail(claimed, new IllegalStateException("the program is stopping"), stopped);

    assertThat(outcomes.include(AuditStatus.FAILED)).isFalse();
    assertThat(claimed.exports()).exists();
    assertThat(next(audits)).isNull();
  }

  @Test
  void claimsTheAccountOnceARunWhenThatIsTheSource() throws IOException {
    Exports.write(root.resolve("inbox"), "all.csv", Exports.row("1_a"));
    Audits audits = audits(Map.of("audit.source", "account"));

    assertThat(Claims.all(audits.turns())).extracting(AuditFolder::id).containsExactly(ID);
    assertThat(Exports.in(root.resolve("inbox"))).containsExactly("all.csv");
    clock.moveOn(Duration.ofDays(30));
    assertThat(audits.turns().next().claim().id()).startsWith("2026-02-01_");
  }

  @Test
  void isNotWholeBeforeEveryPartOfTheAccountIsRecorded() throws IOException {
    Audits audits = audits(Map.of("audit.source", "account"));
    Audit audit = audits.open(audits.turns().next().claim());
    AccountWindow window = new AccountWindow(TimeRange.until(clock.instant()), 0);

    audit.listed(new AccountWindows(List.of(window), Optional.empty(), List.of()));
    assertThat(audit.isWhole(Counts.NONE)).isFalse();

    audits.record(audits.decide(onlyBatch(audit), audit), audit);
    assertThat(audit.isWhole(Counts.NONE)).isTrue();
  }

  @Test
  void goesOnWithTheAuditOfTheDayInsteadOfBeginningAnother() throws IOException {
    Map<String, String> account = Map.of("audit.source", "account");
    String begun = audits(account).turns().next().claim().id();
    clock.moveOn(Duration.ofHours(1));

    assertThat(Claims.all(audits(account).turns()))
        .extracting(AuditFolder::id)
        .containsExactly(begun);
  }

  @Test
  void auditsTheAccountAnewAfterAnOlderAuditThatWasUnfinished() throws IOException {
    Map<String, String> account = Map.of("audit.source", "account");
    String older = audits(account).turns().next().claim().id();
    clock.moveOn(Duration.ofDays(30));

    assertThat(Claims.all(audits(account).turns()))
        .extracting(AuditFolder::id)
        .containsExactly(older, "2026-02-01_20260201-091500");
  }

  private static AuditFolder next(Audits audits) {
    return audits.turns().next().claim();
  }

  /** What is logged when an audit fails. */
  private String errorAt(Audits audits, AuditFolder claimed, Exception cause) throws Exception {
    Logger log = (Logger) LoggerFactory.getLogger(Audits.class);
    ListAppender<ILoggingEvent> told = new ListAppender<>();
    told.start();
    log.addAppender(told);
    try {
      fail(audits, claimed, cause);
    } finally {
      log.detachAppender(told);
    }
    return told.list.get(0).getFormattedMessage();
  }

  private void fail(Audits audits, AuditFolder claimed, Exception cause) throws Exception {
    CamelContext camel = new DefaultCamelContext();
    camel.start();
    try {
      audits.fail(claimed, cause, camel);
    } finally {
      camel.stop();
    }
  }

  private Audits begun(Map<String, String> own) {
    Exports.write(root.resolve("inbox"), "all.csv", Exports.row("1_a"));
    return audits(own);
  }

  private Audits audits(Map<String, String> own) {
    return new Audits(
        Exports.settings(root, own),
        "1.0",
        false,
        Json.MAPPER,
        new CallLedger(),
        new IdLimit(),
        outcomes,
        new Obstacles(),
        Unseen.progress(),
        clock);
  }

  private static Batch onlyBatch(Audit audit) throws IOException {
    List<Batch> batches = new ArrayList<>();
    audit.batches().forEachRemaining(batches::add);
    return batches.get(0);
  }
}
