package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediaretention.endtoend.support.FinishedAudit;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.AccountShape.Shares;
import org.mediaretention.sandbox.Call;
import org.mediaretention.sandbox.Fault;
import org.mediaretention.sandbox.Faults;
import org.mediaretention.sandbox.KmcExport;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxServer;

/** What calls that go wrong do to a report: nothing, or it says so. */
class FaultsEndToEndTest {

  /** Those that no further try would mend, or that nobody can tell from a sound answer. */
  private static final Set<Fault> LASTING =
      EnumSet.of(Fault.SERVICE_FORBIDDEN, Fault.PLAYS_CACHE_DOWN);

  private static final SandboxAccount ACCOUNT = SandboxAccount.generate(AccountShape.of(1_400, 99));

  private static FinishedAudit undisturbed;

  /** How many faults there were. */
  private final AtomicInteger faults = new AtomicInteger();

  @TempDir private Path home;

  @BeforeAll
  static void auditUndisturbed(@TempDir Path home) throws Exception {
    try (Installation program = Installation.in(home, ACCOUNT)) {
      program.drop(ACCOUNT).workOffInbox();
      undisturbed = program.audit();
    }
  }

  @ParameterizedTest
  @MethodSource("passingFaults")
  void reportsTheSameBytesAfterAFaultOfEveryAction(Fault fault) throws Exception {
    Faults onceEach =
        Faults.firstOf(
            Faults.forAction("session.start", fault),
            Faults.forAction("media.list", fault),
            Faults.forAction("baseEntry.getByIds", fault),
            Faults.forAction("flavorAsset.list", fault));
    try (Installation program = disturbed(ACCOUNT, onceEach)) {
      assertThat(program.workOffInbox()).isEqualTo(3);

      assertThat(faults).hasValue(4);
      assertThat(program.audit().csvFiles()).isEqualTo(undisturbed.csvFiles());
      assertThat(program.audit().json().at("/calls/retried").asInt()).isPositive();
      assertThat(program.audit().json().at("/calls/failed").asInt()).isZero();
    }
  }

  /** Without those of which no call is asked again. */
  static Set<Fault> passingFaults() {
    Set<Fault> passing = Fault.passing();
    passing.removeAll(Set.of(Fault.PLAYS_CACHE_DOWN, Fault.NEARING_LIMITS));
    return passing;
  }

  @Test
  void renewsASessionThatEndsInTheMiddle() throws Exception {
    try (Installation program = disturbed(ACCOUNT, Faults.none())) {
      AtomicInteger lists = new AtomicInteger();
      program
          .kaltura()
          .faults(
              (action, ids) -> {
                if (action.equals("media.list") && lists.incrementAndGet() == 2) {
                  program.kaltura().expireAllSessions();
                }
                return Optional.empty();
              });
      assertThat(program.workOffInbox()).isEqualTo(3);

      assertThat(program.audit().csvFiles()).isEqualTo(undisturbed.csvFiles());
      assertThat(program.kaltura().calls().total("session.start")).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_500", "RESET", "EMPTY_200", "INTERNAL_SERVERL_ERROR", "UNKNOWN_CODE"})
  void leavesOnlyTheEntryUndecidedThatSpoilsItsCalls(Fault fault) throws Exception {
    String bad = undisturbed.column("candidates.csv", 1).get(5);
    Faults spoilt = lookUpsOnly(Faults.forIds(Set.of(bad), fault));
    try (Installation program = disturbed(ACCOUNT, spoilt)) {
      assertThat(program.set("kaltura.retries", "2").workOffInbox()).isEqualTo(3);
      FinishedAudit audit = program.audit();

      assertThat(audit.verdict()).isEqualTo("PARTIAL");
      assertThat(audit.json().at("/calls/failed").asInt()).isEqualTo(1);
      assertThat(audit.rows("undecided.csv"))
          .filteredOn(row -> row.get(0).equals(bad))
          .hasSize(1)
          .allMatch(row -> row.get(3).equals("call_failed"));
      assertThat(audit.column("undecided.csv", 0))
          .filteredOn(id -> !id.equals(bad))
          .isEqualTo(undisturbed.column("undecided.csv", 0));
      assertThat(audit.rows("candidates.csv"))
          .isEqualTo(undisturbed.rows("candidates.csv").stream().filter(isNot(bad)).toList());
    }
  }

  @Test
  void leavesOnlyTheEntriesUnmeasuredThatSpoilTheirCalls() throws Exception {
    List<String> candidates = undisturbed.column("candidates.csv", 1);
    Set<String> bad = Set.of(candidates.get(3), candidates.get(4), candidates.get(200));
    Faults spoilt = Faults.forAction("flavorAsset.list", Faults.forIds(bad, Fault.HTTP_502));
    try (Installation program = disturbed(ACCOUNT, spoilt)) {
      assertThat(program.set("kaltura.retries", "1").workOffInbox()).isEqualTo(3);
      FinishedAudit audit = program.audit();

      assertThat(audit.column("unmeasured.csv", 0)).hasSameElementsAs(bad);
      assertThat(audit.column("unmeasured.csv", 3)).allMatch(why -> why.contains("HTTP 502"));
      assertThat(audit.json().at("/flavors/unmeasured").asInt()).isEqualTo(bad.size());
      assertThat(audit.rows("candidates.csv"))
          .filteredOn(row -> bad.contains(row.get(1)))
          .allMatch(row -> row.get(12).isEmpty() && row.get(13).isEmpty());
      assertThat(audit.rows("candidates.csv"))
          .filteredOn(row -> !bad.contains(row.get(1)))
          .isEqualTo(
              undisturbed.rows("candidates.csv").stream()
                  .filter(row -> !bad.contains(row.get(1)))
                  .toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"media.list", "flavorAsset.list"})
  void stopsWhenKalturaRefusesEveryCallInWordsThatNobodyKnows(String action) throws Exception {
    Faults refused = Faults.forAction(action, Faults.always(Fault.UNKNOWN_CODE));
    try (Installation program = disturbed(ACCOUNT, refused)) {
      assertThat(program.set("kaltura.retries", "2").workOffInbox()).isEqualTo(1);

      assertThat(program.names("outbox")).isEmpty();
      assertThat(program.error()).contains(action, "UNKNOWN_CODE", "every request of this kind");
      // Three tries of each call under way, and a probe of two.
      assertThat(program.kaltura().calls().total(action)).isLessThan(40);
    }
  }

  @Test
  void concludesNothingFromPlaysThatKalturaHasForgotten() throws Exception {
    SandboxAccount plain = SandboxAccount.generate(AccountShape.of(600, 12).shares(Shares.PLAIN));
    try (Installation program = disturbed(plain, Faults.always(Fault.PLAYS_CACHE_DOWN))) {
      assertThat(program.workOffInbox()).isEqualTo(3);
      FinishedAudit audit = program.audit();

      assertThat(audit.rows("candidates.csv")).isEmpty();
      assertThat(audit.column("undecided.csv", 3)).isNotEmpty().containsOnly("plays_unavailable");
      assertThat(audit.count("watched")).isZero();
    }
  }

  @Test
  void asksAgainForPlaysThatKalturaForgotForAWhile() throws Exception {
    Faults atFirst = Faults.forAction("media.list", Fault.PLAYS_CACHE_DOWN, Fault.PLAYS_CACHE_DOWN);
    try (Installation program = disturbed(ACCOUNT, atFirst)) {
      assertThat(program.workOffInbox()).isEqualTo(3);

      assertThat(faults).hasValue(2);
      assertThat(program.audit().csvFiles()).isEqualTo(undisturbed.csvFiles());
      assertThat(program.kaltura().calls().total("media.list"))
          .as("the answer that was sound is not asked for again")
          .isEqualTo(undisturbed.json().at("/calls/byAction/media.list").asLong() + 2);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SERVICE_FORBIDDEN", "INVALID_KS"})
  void stopsWhenKalturaRefusesForGood(Fault refusal) throws Exception {
    Faults always = Faults.forAction("media.list", Faults.always(refusal));
    try (Installation program = disturbed(ACCOUNT, always)) {
      assertThat(program.workOffInbox()).isEqualTo(1);

      assertThat(program.names("outbox")).isEmpty();
      assertThat(program.names("work")).isEmpty();
      assertThat(Installation.namesIn(program.onlyFolderOf("failed")))
          .containsExactly("all_entries.csv", "error.txt", "quizzes.csv", "youtube.csv");
      assertThat(program.error())
          .contains(refusal == Fault.INVALID_KS ? "session" : "SERVICE_FORBIDDEN");
      assertThat(program.kaltura().calls().total()).isLessThan(20);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"session.start", "media.list"})
  void stopsAtOnceWhenTheServerSendsItElsewhere(String action) throws Exception {
    Faults moved = Faults.forAction(action, Faults.always(Fault.HTTP_308));
    try (Installation program = disturbed(ACCOUNT, moved)) {
      assertThat(program.workOffInbox()).isEqualTo(1);

      assertThat(program.error())
          .contains("HTTP 308", "https://kaltura.example.edu/api_v3/", "kaltura.service-url")
          .doesNotContain("djJ8");
      assertThat(program.names("outbox")).isEmpty();
      // Other calls may be under way; none is asked again.
      assertThat(program.kaltura().calls().records(action))
          .extracting(Call::ids)
          .isNotEmpty()
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_301", "HTTP_401", "HTTP_407", "HTTP_451"})
  void stopsAtOnceAtAStatusThatIsFinal(Fault fault) throws Exception {
    try (Installation program = disturbed(ACCOUNT, Faults.always(fault))) {
      assertThat(program.workOffInbox()).isEqualTo(1);

      assertThat(program.error()).contains(fault.name().replace("_", " "), "kaltura.service-url");
      assertThat(program.kaltura().calls().total()).isEqualTo(1);
    }
  }

  @Test
  void goesOnWithTheNextAuditAfterOneThatKalturaRefuses() throws Exception {
    Faults once = Faults.forAction("media.list", Fault.SERVICE_FORBIDDEN);
    try (Installation program = disturbed(ACCOUNT, once)) {
      KmcExport.of(ACCOUNT).writeTo(program.inbox("second"));
      assertThat(program.workOffInbox()).isEqualTo(1);

      assertThat(program.names("failed")).hasSize(1);
      assertThat(program.audit().csvFiles()).isEqualTo(undisturbed.csvFiles());
    }
  }

  /** With exports in the inbox, and little patience for answers that do not come. */
  private Installation disturbed(SandboxAccount account, Faults planned) throws IOException {
    SandboxServer.Builder kaltura =
        SandboxServer.builder(account)
            .recordCalls()
            .faults((action, ids) -> counted(planned.on(action, ids)))
            .hang(Duration.ofSeconds(30))
            .retryAfter(Duration.ZERO);
    return Installation.in(home, kaltura).drop(account).set("kaltura.timeout", "PT0.8S");
  }

  private Optional<Fault> counted(Optional<Fault> fault) {
    fault.ifPresent(one -> faults.incrementAndGet());
    return fault;
  }

  private static Faults lookUpsOnly(Faults faults) {
    return (action, ids) ->
        action.equals("flavorasset.list") ? Optional.empty() : faults.on(action, ids);
  }

  private static Predicate<List<String>> isNot(String candidate) {
    return row -> !row.get(1).equals(candidate);
  }
}
