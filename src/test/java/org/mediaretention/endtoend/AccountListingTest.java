package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mediaretention.sandbox.EntryState.neverPlayed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.FinishedAudit;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.Program;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.AccountShape.Shares;
import org.mediaretention.sandbox.Call;
import org.mediaretention.sandbox.EntryState;
import org.mediaretention.sandbox.Fault;
import org.mediaretention.sandbox.Faults;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxEntry;
import org.mediaretention.sandbox.SandboxServer;

/** Large accounts, bad days and ends in the middle, when the account itself is audited. */
class AccountListingTest {

  private static final SandboxAccount LARGE =
      SandboxAccount.generate(AccountShape.of(16_000, 5).shares(Shares.PLAIN));

  private static final long BEFORE_2018 = 1_500_000_000;

  private static FinishedAudit undisturbed;
  private static List<Call> calls;

  @TempDir private Path home;

  @BeforeAll
  static void auditUndisturbed(@TempDir Path home) throws Exception {
    try (Installation program = installation(home, SandboxServer.builder(LARGE).recordCalls())) {
      assertThat(program.workOffInbox()).isZero();
      undisturbed = program.audit();
      calls = program.kaltura().calls().records();
    }
  }

  @Test
  void listsMoreEntriesThanKalturaTellsOfOneList() throws Exception {
    assertThat(undisturbed.count("rows")).isEqualTo(16_000);
    assertThat(undisturbed.json().at("/accountCount/listed").asLong()).isGreaterThan(10_000);
    assertThat(undisturbed.json().at("/accountCount/difference").asLong()).isZero();
  }

  @Test
  void makesHardlyMoreCallsThanThereArePages() throws Exception {
    long pages = undisturbed.json().at("/accountCount/listed").asLong() / 499 + 1;
    long windows = 3;

    // For each window its end is looked for, and its last page is not full.
    assertThat(lists(calls)).hasSizeLessThanOrEqualTo((int) (pages + 2 * windows + 1));
  }

  @Test
  void findsEveryEntryOfACrowdThatWasCreatedInOneSecond() throws Exception {
    List<SandboxEntry> entries = new ArrayList<>();
    for (int i = 0; i < 1_300; i++) {
      entries.add(video("0_%08d".formatted(i), BEFORE_2018));
    }
    entries.add(video("1_before00", BEFORE_2018 - 1));
    entries.add(
        video("1_after000", BEFORE_2018 + 1).with(neverPlayed().played(3, BEFORE_2018 + 2)));
    try (Installation program = account(SandboxAccount.of(entries))) {
      assertThat(program.workOffInbox()).isZero();

      assertThat(program.audit().column("candidates.csv", 1))
          .hasSize(1_302)
          .startsWith("1_before00", "0_00000000")
          .endsWith("0_00001299", "1_after000");
    }
  }

  @Test
  void auditsAnAccountThatHasNoEntryOldEnough() throws Exception {
    SandboxAccount account = SandboxAccount.of(video("0_young000", 1_760_000_000));
    try (Installation program = account(account)) {
      assertThat(program.workOffInbox()).isZero();

      assertThat(program.audit().count("tooYoung")).isEqualTo(1);
      assertThat(program.audit().count("rows")).isEqualTo(1);
    }
  }

  @Test
  void auditsAnAccountWithoutEntries() throws Exception {
    try (Installation program = account(SandboxAccount.of())) {
      assertThat(program.workOffInbox()).isZero();

      assertThat(program.audit().count("rows")).isZero();
      assertThat(program.audit().verdict()).isEqualTo("COMPLETE");
    }
  }

  @Test
  void goesOnWithTheSamePartsAfterItWasKilled() throws Exception {
    try (Installation program = installation(home, SandboxServer.builder(LARGE).recordCalls())) {
      program.set("kaltura.parallel-calls", "1").kaltura().faults((a, ids) -> slowly(program));
      try (Program run =
          Program.start(home, "--once", "--config", program.configuration().toString())) {
        await()
            .atMost(Duration.ofSeconds(60))
            .pollInterval(Duration.ofMillis(20))
            .until(() -> finishedBatches(program) > 0);
        run.kill();
      }
      int windowsBefore = finishedBatches(program);
      program.kaltura().faults(Faults.none());
      program.kaltura().calls().reset();

      assertThat(program.workOffInbox()).isZero();

      assertThat(lists(program.kaltura().calls().records()))
          .hasSizeLessThanOrEqualTo(lists(calls).size() - 9 * windowsBefore);
      assertThat(program.audit().csvFiles()).isEqualTo(undisturbed.csvFiles());
      assertThat(program.audit().json().get("resumed").asBoolean()).isTrue();
      assertThat(program.names("work")).isEmpty();
    }
  }

  @Test
  void reportsTheSameBytesWhenAQuarterOfAllCallsGoesWrong() throws Exception {
    SandboxServer.Builder kaltura =
        SandboxServer.builder(LARGE)
            .faults(Faults.random(1, 0.25))
            .hang(Duration.ofSeconds(30))
            .retryAfter(Duration.ZERO);
    try (Installation program = installation(home, kaltura)) {
      assertThat(program.set("kaltura.timeout", "PT0.8S").workOffInbox()).isZero();

      assertThat(program.kaltura().calls().failed()).isPositive();
      assertThat(program.audit().csvFiles()).isEqualTo(undisturbed.csvFiles());
    }
  }

  @Test
  void stopsAndGoesOnLaterWhenAPartOfTheAccountCannotBeListed() throws Exception {
    SandboxAccount account = SandboxAccount.generate(AccountShape.of(600, 3).shares(Shares.PLAIN));
    try (Installation program = account(account)) {
      program.set("kaltura.retries", "1").kaltura().faults(onLists(2, Fault.HTTP_500));

      assertThat(program.workOffInbox()).isEqualTo(1);

      assertThat(program.names("outbox")).isEmpty();
      assertThat(program.names("failed")).isEmpty();
      assertThat(program.names("work")).hasSize(1);
      program.kaltura().faults(Faults.none());
      assertThat(program.workOffInbox()).isZero();
      assertThat(program.audit().count("rows")).isEqualTo(600);
    }
  }

  @Test
  void asksAgainBesideTheMostPlayedEntriesWhenAPageKnowsOfNoPlay() throws Exception {
    try (Installation program = account(LARGE)) {
      program.kaltura().faults(onLists(0, Fault.PLAYS_CACHE_DOWN));

      assertThat(program.workOffInbox()).isZero();

      assertThat(program.audit().csvFiles()).isEqualTo(undisturbed.csvFiles());
    }
  }

  @Test
  void leavesEveryReadyEntryUndecidedWhileKalturaKnowsOfNoPlayAtAll() throws Exception {
    SandboxAccount account =
        SandboxAccount.of(
            video("0_played00", BEFORE_2018).with(neverPlayed().played(9, BEFORE_2018)),
            video("0_unplayed", BEFORE_2018),
            video("0_broken00", BEFORE_2018).with(neverPlayed().withStatus("-1")));
    try (Installation program = account(account)) {
      program
          .kaltura()
          .faults(Faults.forAction("media.list", Faults.always(Fault.PLAYS_CACHE_DOWN)));

      assertThat(program.workOffInbox()).isEqualTo(3);

      assertThat(program.audit().column("candidates.csv", 1)).containsExactly("0_broken00");
      assertThat(program.audit().rows("undecided.csv"))
          .extracting(row -> row.get(0) + " " + row.get(3))
          .containsExactly("0_played00 plays_unavailable", "0_unplayed plays_unavailable");
    }
  }

  @Test
  void cannotKnowOfPlaysThatOnlyAnExportCounted() throws Exception {
    EntryState counted = neverPlayed().playedUndated(7);
    SandboxAccount account =
        SandboxAccount.of(
            video("0_forgot00", BEFORE_2018).withExported(counted).withNow(neverPlayed()),
            video("0_played00", BEFORE_2018).with(neverPlayed().played(9, BEFORE_2018)));
    try (Installation program = account(account)) {
      assertThat(program.workOffInbox()).isZero();

      assertThat(program.audit().column("candidates.csv", 1)).contains("0_forgot00");
    }
  }

  @Test
  void takesEntriesThatWereDeletedJustNowForGone() throws Exception {
    SandboxEntry deleted = video("0_deleted0", BEFORE_2018).withNow(neverPlayed().deleted());
    SandboxEntry recycled = video("0_recycled", BEFORE_2018).withNow(neverPlayed().recycled());
    SandboxAccount account = SandboxAccount.of(deleted, recycled, played(), unplayed());
    SandboxServer.Builder kaltura =
        SandboxServer.builder(account).recordCalls().unindexed(deleted.id(), recycled.id());
    try (Installation program = installation(home, kaltura)) {
      assertThat(program.workOffInbox()).isZero();

      assertThat(program.audit().column("candidates.csv", 1)).containsExactly("0_unplayed");
      assertThat(program.audit().count("gone")).isEqualTo(1);
      assertThat(program.audit().count("recycled")).isEqualTo(1);
      assertThat(program.audit().count("rows")).isEqualTo(4);
    }
  }

  @Test
  void saysHowManyEntriesKalturaCountsAndDoesNotList() throws Exception {
    SandboxEntry purged = video("0_purged00", BEFORE_2018).purge();
    SandboxAccount account = SandboxAccount.of(purged, played(), unplayed());
    SandboxServer.Builder kaltura =
        SandboxServer.builder(account).recordCalls().unindexed(purged.id());
    try (Installation program = installation(home, kaltura)) {
      assertThat(program.workOffInbox()).isEqualTo(3);

      assertThat(program.audit().verdict()).isEqualTo("PARTIAL");
      assertThat(program.audit().column("candidates.csv", 1)).containsExactly("0_unplayed");
      assertThat(program.audit().json().at("/warnings/0/code").asText())
          .isEqualTo("ENTRIES_NOT_LISTED");
      program.forgetAudits();

      program.kaltura().indexAllChanges();
      assertThat(program.workOffInbox()).isZero();
      assertThat(program.audit().json().get("warnings")).isEmpty();
    }
  }

  @Test
  void leavesTheInboxAlone() throws Exception {
    SandboxAccount account = SandboxAccount.of(video("0_young000", 1_760_000_000));
    try (Installation program = account(account).drop(account)) {
      program.workOffInbox();

      assertThat(program.names("inbox")).isNotEmpty();
      assertThat(program.audit().json().at("/inputs/0/role").asText()).isEqualTo("account");
    }
  }

  @Test
  void goesOnWithAnUnfinishedAuditOfTheDayInsteadOfBeginningAnother() throws Exception {
    SandboxAccount account = SandboxAccount.of(video("0_unplayed", BEFORE_2018));
    try (Installation program = account(account)) {
      program.set("kaltura.retries", "1").kaltura().faults(onLists(2, Fault.HTTP_500));
      program.workOffInbox();
      List<String> begun = program.names("work");
      program.kaltura().faults(Faults.none());

      program.workOffInbox();

      assertThat(program.names("outbox")).isEqualTo(begun);
    }
  }

  @Test
  void foretellsNothingOfTheAccount() throws Exception {
    try (Installation program = account(SandboxAccount.of()).drop(LARGE)) {
      Program.Result result =
          Program.run("--dry-run", "--config", program.configuration().toString());

      assertThat(result.status()).isZero();
      assertThat(result.out())
          .contains("needs no exports", "only Kaltura knows")
          .doesNotContain("all_entries");
      assertThat(program.kaltura().calls().total()).isZero();
    }
  }

  @Test
  void needsATimeToBeginWhenItIsAServer() throws Exception {
    try (Installation program = account(SandboxAccount.of())) {
      Program.Result result = Program.run("--config", program.configuration().toString());

      assertThat(result.status()).isEqualTo(2);
      assertThat(result.err()).contains("audit.source is account", "schedule.cron", "--once");
    }
  }

  private Installation account(SandboxAccount account) throws IOException {
    return installation(home, SandboxServer.builder(account));
  }

  private static Installation installation(Path home, SandboxServer.Builder kaltura)
      throws IOException {
    return Installation.in(home, kaltura).set("audit.source", "account");
  }

  private static SandboxEntry played() {
    return video("0_played00", BEFORE_2018).with(neverPlayed().played(9, 1_760_000_000));
  }

  private static SandboxEntry unplayed() {
    return video("0_unplayed", BEFORE_2018);
  }

  private static SandboxEntry video(String id, long createdAt) {
    return SandboxEntry.video(id, "Lecture " + id, createdAt);
  }

  /** Lists that name no entry go wrong, but for the first ones. */
  private static Faults onLists(int first, Fault fault) {
    int[] asked = {0};
    return (action, ids) -> {
      synchronized (asked) {
        boolean isList = action.equals("media.list") && ids.isEmpty();
        return isList && ++asked[0] > first ? Optional.of(fault) : Optional.empty();
      }
    };
  }

  private static List<Call> lists(List<Call> calls) {
    return calls.stream()
        .filter(call -> call.action().equals("media.list") && call.ids().isEmpty())
        .toList();
  }

  /** Time to kill the program, from the first finished part on. */
  private static Optional<Fault> slowly(Installation program) {
    try {
      if (finishedBatches(program) > 0) {
        Thread.sleep(300);
      }
      return Optional.empty();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int finishedBatches(Installation program) throws IOException {
    int finished = 0;
    for (String audit : program.names("work")) {
      Path batches = program.folder("work").resolve(audit).resolve("batches");
      finished +=
          (int)
              Installation.namesIn(batches).stream().filter(name -> name.endsWith(".json")).count();
    }
    return finished;
  }
}
