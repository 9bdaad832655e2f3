package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.FinishedAudit;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.AccountShape.Shares;
import org.mediaretention.sandbox.Call;
import org.mediaretention.sandbox.EntryState;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxEntry;

/** An audit straight from the account, beside one of the exports of the same account. */
class AccountAuditTest {

  /** What can happen to an entry, but for plays that only the export counts. */
  private static final Shares SHARES =
      new Shares(0.35, 0.01, 0, 0.03, 0.012, 0.008, 0.006, 0.06, 0.03, 0.025, 0.15);

  private static final SandboxAccount ACCOUNT =
      SandboxAccount.generate(AccountShape.of(5_000, 77).shares(SHARES));

  private static final Set<String> LISTED_STATUSES = Set.of("-2", "-1", "0", "1", "2", "4", "7");

  private static FinishedAudit byExports;
  private static FinishedAudit byAccount;
  private static List<Call> calls;

  // Entries that were played at an unknown time are undecided, so that there are some.
  @BeforeAll
  static void auditBothWays(@TempDir Path exports, @TempDir Path account) throws Exception {
    try (Installation program = Installation.in(exports, ACCOUNT)) {
      program.set("policy.undated-plays", "undecided").drop(ACCOUNT).workOffInbox();
      byExports = program.audit();
    }
    try (Installation program = Installation.in(account, ACCOUNT)) {
      program.set("policy.undated-plays", "undecided").set("audit.source", "account");
      program.workOffInbox();
      byAccount = program.audit();
      calls = program.kaltura().calls().records();
    }
  }

  @Test
  void decidesTheSameForEveryEntryThatIsStillThere() throws Exception {
    Map<String, List<String>> exports = decisions(byExports);
    Set<String> notListed = new HashSet<>(exports.keySet());
    notListed.removeIf(id -> isListed(ACCOUNT.find(id).orElseThrow()));
    exports.keySet().removeAll(notListed);

    // Kaltura takes what it found infected out of the list of entries.
    assertThat(notListed)
        .allMatch(id -> status(id).equals("virusScan.Infected"))
        .hasSizeLessThan(20);
    assertThat(byExports.rows("undecided.csv")).isNotEmpty();
    assertThat(decisions(byAccount)).hasSizeGreaterThan(2_900).isEqualTo(exports);
    for (String count : List.of("watched", "policyGap", "undecided")) {
      assertThat(byAccount.count(count)).isEqualTo(byExports.count(count));
    }
  }

  @Test
  void knowsNothingOfEntriesThatAreGoneAndCountsThoseThatAreTooYoung() throws Exception {
    long old = byAccount.json().at("/accountCount/listed").asLong();

    assertThat(byAccount.count("gone")).isZero();
    assertThat(byAccount.count("recycled")).isZero();
    assertThat(byAccount.count("rows")).isEqualTo(ACCOUNT.entries().filter(this::isListed).count());
    assertThat(byAccount.count("rows")).isEqualTo(old + byAccount.count("tooYoung"));
    assertThat(byAccount.json().at("/accountCount/account").asLong()).isEqualTo(old);
    assertThat(byAccount.json().at("/accountCount/difference").asLong()).isZero();
    assertThat(byAccount.json().at("/accountCount").has("export")).isFalse();
  }

  @Test
  void namesTheAccountAsItsInput() throws Exception {
    JsonNode inputs = byAccount.json().get("inputs");

    assertThat(inputs).hasSize(1);
    assertThat(inputs.get(0).get("file").asText()).isEqualTo("account");
    assertThat(inputs.get(0).get("role").asText()).isEqualTo("account");
    assertThat(inputs.get(0).get("rows").asLong()).isEqualTo(byAccount.count("rows"));
    assertThat(byAccount.folder().resolve("report.html"))
        .content()
        .contains("every row of the account is accounted for once");
    assertThat(byAccount.json().get("warnings")).isEmpty();
    assertThat(byAccount.verdict()).isEqualTo("PARTIAL"); // as the other, which has undecided rows
  }

  @Test
  void listsCandidatesInOrderOfCreationAndThenOfTheirIds() throws Exception {
    List<String> ids = byAccount.column("candidates.csv", 1);
    List<SandboxEntry> entries = new ArrayList<>();
    ids.forEach(id -> entries.add(ACCOUNT.find(id).orElseThrow()));

    assertThat(entries)
        .isSortedAccordingTo(
            Comparator.comparingLong(SandboxEntry::createdAt).thenComparing(SandboxEntry::id));
  }

  @Test
  void drawsAllEvidenceFromTheAccount() throws Exception {
    List<List<String>> evidence = byAccount.table("evidence.csv");
    List<String> columns = evidence.get(0);

    assertThat(evidence.subList(1, evidence.size()))
        .hasSameSizeAs(byAccount.rows("candidates.csv"))
        .allSatisfy(
            row -> {
              assertThat(row.get(columns.indexOf("created_source"))).isEqualTo("account");
              for (String export :
                  List.of("plays_export", "status_export", "export_file", "export_line")) {
                assertThat(row.get(columns.indexOf(export))).isEmpty();
              }
              assertThat(row.get(columns.indexOf("status_account"))).isNotEmpty();
            });
  }

  @Test
  void asksForTheEntriesAPageAtATimeAndForNoneAgain() {
    long listed = ACCOUNT.entries().filter(this::isListed).count();
    List<Call> media = calls.stream().filter(call -> call.action().equals("media.list")).toList();

    // A page more for the last of a window; the search for its end; the most played entries.
    int besides = 3;
    assertThat(media).hasSizeLessThanOrEqualTo((int) (listed / 499) + besides);
    assertThat(media).allMatch(call -> call.ids().isEmpty());
    assertThat(calls).noneMatch(call -> call.action().equals("baseentry.getbyids"));
  }

  /** What became of each entry, and how it is described, but for what an export writes its way. */
  private static Map<String, List<String>> decisions(FinishedAudit audit) throws IOException {
    List<List<String>> table = audit.table("candidates.csv");
    List<String> columns = table.get(0);
    Map<String, List<String>> decisions = new TreeMap<>();
    for (List<String> row : table.subList(1, table.size())) {
      Map<String, String> cells = new HashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        cells.put(columns.get(i), row.get(i));
      }
      String id = cells.remove("entry_id");
      // Exports take the marks out of names, and are older than the last plays and conversions.
      cells.keySet().removeAll(Set.of("entry_name", "plays", "status"));
      decisions.put(id, List.of(new TreeMap<>(cells).toString()));
    }
    for (List<String> row : audit.rows("undecided.csv")) {
      decisions.put(row.get(0), List.of(row.get(3)));
    }
    return decisions;
  }

  private static String status(String id) {
    return ACCOUNT.find(id).orElseThrow().now().status();
  }

  /** Whether the KMC shows the entry now. */
  private boolean isListed(SandboxEntry entry) {
    EntryState now = entry.now();
    return !entry.purged()
        && LISTED_STATUSES.contains(now.status())
        && now.moderationStatus() != 1
        && now.moderationStatus() != 3
        && now.displayInSearch() != -1
        && !now.isRecycled();
  }
}
