package org.mediaretention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.AccountShape.Shares;
import org.mediaretention.sandbox.Call;
import org.mediaretention.sandbox.Fault;
import org.mediaretention.sandbox.Faults;
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
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"SERVICE_FORBIDDEN", "PLAYS_CACHE_DOWN", "NEARING_LIMITS"})
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

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 4})
  void reportsTheSameBytesThroughRandomFaults(long seed) throws Exception {
    Set<Fault> passing = EnumSet.complementOf(EnumSet.copyOf(LASTING));
    try (Installation program = disturbed(ACCOUNT, Faults.random(seed, 0.15, passing))) {
      assertThat(program.set("kaltura.retries", "12").workOffInbox()).isEqualTo(3);

      assertThat(faults).hasPositiveValue();
      assertThat(program.audit().csvFiles()).isEqualTo(undisturbed.csvFiles());
    }
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

  @Test
  void leavesUndecidedWhateverCouldNotBeLookedUp() throws Exception {
    String bad = undisturbed.column("candidates.csv", 1).get(5);
    try (Installation program = disturbed(ACCOUNT, Faults.forIds(Set.of(bad), Fault.HTTP_500))) {
      assertThat(program.set("kaltura.retries", "2").workOffInbox()).isEqualTo(3);
      FinishedAudit audit = program.audit();

      Set<String> unanswered = idsOfFailedCalls(program);
      assertThat(audit.verdict()).isEqualTo("PARTIAL");
      assertThat(audit.json().at("/calls/failed").asInt()).isEqualTo(1);
      assertThat(audit.rows("undecided.csv"))
          .filteredOn(row -> unanswered.contains(row.get(0)))
          .hasSameSizeAs(unanswered)
          .allMatch(row -> row.get(3).equals("call_failed") && row.get(4).contains("HTTP 500"));
      assertThat(unanswered).contains(bad);
      assertThat(audit.rows("candidates.csv"))
          .containsExactlyElementsOf(
              undisturbed.rows("candidates.csv").stream()
                  .filter(row -> !unanswered.contains(row.get(1)))
                  .toList());
    }
  }

  @Test
  void leavesUnmeasuredWhateverFlavorsCouldNotBeListed() throws Exception {
    Faults noFlavors = Faults.forAction("flavorAsset.list", Faults.always(Fault.HTTP_503));
    try (Installation program = disturbed(ACCOUNT, noFlavors)) {
      assertThat(program.set("kaltura.retries", "1").workOffInbox()).isEqualTo(3);
      FinishedAudit audit = program.audit();

      Set<String> unanswered = idsOfFailedCalls(program);
      List<List<String>> unmeasured = audit.rows("unmeasured.csv");
      assertThat(unmeasured).extracting(row -> row.get(0)).hasSameElementsAs(unanswered);
      assertThat(unmeasured).allMatch(row -> row.get(3).contains("HTTP 503"));
      assertThat(audit.json().at("/flavors/unmeasured").asInt()).isEqualTo(unmeasured.size());
      assertThat(audit.json().at("/flavors/bytes").asLong()).isZero();
      assertThat(audit.column("candidates.csv", 1))
          .isEqualTo(undisturbed.column("candidates.csv", 1));
      assertThat(audit.rows("candidates.csv"))
          .filteredOn(row -> unanswered.contains(row.get(1)))
          .allMatch(row -> row.get(12).isEmpty() && row.get(13).isEmpty());
    }
  }

  @Test
  void concludesNothingFromPlaysThatKalturaHasForgotten() throws Exception {
    SandboxAccount plain = SandboxAccount.generate(AccountShape.of(600, 12).shares(Shares.PLAIN));
    try (Installation program = disturbed(plain, Faults.always(Fault.PLAYS_CACHE_DOWN))) {
      assertThat(program.workOffInbox()).isEqualTo(3);
      FinishedAudit audit = program.audit();

      assertThat(audit.rows("candidates.csv")).isNotEmpty().allMatch(row -> row.get(7).equals("0"));
      assertThat(audit.column("undecided.csv", 3)).isNotEmpty().containsOnly("contradiction");
      assertThat(audit.count("watched")).isZero();
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

  private static Set<String> idsOfFailedCalls(Installation program) {
    Set<String> ids = new HashSet<>();
    program.kaltura().calls().records().stream()
        .filter(call -> call.fault().isPresent())
        .map(Call::ids)
        .forEach(ids::addAll);
    return ids;
  }
}
