package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mediaretention.endtoend.support.FinishedAudit;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.Oracle;
import org.mediaretention.endtoend.support.Oracle.Rules;
import org.mediaretention.endtoend.support.OracleRow;
import org.mediaretention.endtoend.support.OracleSummary;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.KmcExport;
import org.mediaretention.sandbox.SandboxAccount;

/** Compares whole audits with what an independent calculation makes of the account's facts. */
class OracleTest {

  @TempDir private Path home;

  @Test
  void agreesOnEveryCellOfAnAccountUnlikeTheSample() throws Exception {
    Rules rules = Rules.of("2024-06-30", "Asia/Kolkata");
    Oracle oracle = compare(5_000, 77, 1, 14, rules);

    assertThat(oracle.counts())
        .as("the account has every kind of entry")
        .containsOnlyKeys(
            "tooYoung", "watched", "policyGap", "gone", "recycled", "candidates", "undecided");
    assertThat(oracle.candidates())
        .extracting(row -> row.policy() + " " + row.reason())
        .contains(
            "2year zero_plays",
            "2year not_watched_within_window",
            "4year zero_plays",
            "4year not_watched_within_window",
            "nonready non_ready_status");
  }

  static List<Rules> otherRules() {
    return List.of(
        // Each of these days has 25 or 23 hours.
        Rules.of("2025-11-02", "America/Los_Angeles"),
        Rules.of("2024-03-31", "Europe/Berlin"),
        Rules.of("2023-04-02", "Australia/Lord_Howe").switchedOff(),
        Rules.of("2025-12-31", "UTC").exports("America/New_York", "America/New_York"),
        // The account's own dates decide when those of the exports are hours off.
        Rules.of("2025-12-31", "Pacific/Auckland").exports("America/Los_Angeles", "UTC"));
  }

  @ParameterizedTest
  @MethodSource("otherRules")
  void agreesUnderOtherRulesAndZones(Rules rules) throws Exception {
    compare(1_200, 5, 2, 6, rules);
  }

  private Oracle compare(int size, long seed, int minFlavors, int maxFlavors, Rules rules)
      throws Exception {
    AccountShape shape =
        AccountShape.of(size, seed)
            .asOf(Instant.ofEpochSecond(rules.asOf()))
            .flavors(minFlavors, maxFlavors);
    SandboxAccount account = SandboxAccount.generate(shape);
    Oracle oracle = new Oracle(account, rules);
    try (Installation program = Installation.in(home, account)) {
      KmcExport.of(account).in(rules.exportZone()).writeTo(program.folder("inbox"));
      int status = configured(program, rules).workOffInbox();

      compareTables(program.audit(), oracle, rules);
      compareJson(program.audit().json(), oracle, rules);
      assertThat(status).isEqualTo(oracle.undecided().isEmpty() ? 0 : 3);
    }
    return oracle;
  }

  private static Installation configured(Installation program, Rules rules) {
    return program
        .set("audit.report-date", rules.reportDate().toString())
        .set("audit.time-zone", rules.zone().getId())
        .set("exports.time-zone", rules.readZone().getId())
        .set("audit.include-nonready", Boolean.toString(rules.nonready()))
        .set("audit.flavors", rules.flavors() ? "true" : "false")
        .set("policy.undated-plays", rules.undatedAreCandidates() ? "candidate" : "undecided");
  }

  private static void compareTables(FinishedAudit audit, Oracle oracle, Rules rules)
      throws Exception {
    assertThat(Installation.namesIn(audit.folder())).containsAll(FinishedAudit.FILES);
    assertThat(audit.table("candidates.csv").get(0))
        .isEqualTo(OracleRow.HEADER.subList(0, rules.flavors() ? 14 : 12));
    requireSameRows(
        audit.rows("candidates.csv"),
        oracle.candidates().stream().map(row -> row.cells(rules.flavors())).toList());
    assertThat(audit.rows("undecided.csv"))
        .extracting(row -> row.subList(0, 4))
        .containsExactlyElementsOf(oracle.undecided());
    assertThat(audit.table("summary.csv"))
        .containsExactlyElementsOf(OracleSummary.of(oracle.candidates(), rules.flavors()));
    assertThat(audit.rows("rejected.csv")).isEmpty();
    assertThat(audit.rows("unmeasured.csv")).isEmpty();
  }

  /** Tells the first difference only, for there may be thousands. */
  private static void requireSameRows(List<List<String>> actual, List<List<String>> expected) {
    for (int i = 0; i < Math.min(actual.size(), expected.size()); i++) {
      assertThat(actual.get(i)).as("row %d", i).isEqualTo(expected.get(i));
    }
    assertThat(actual.size()).isEqualTo(expected.size());
  }

  private static void compareJson(JsonNode json, Oracle oracle, Rules rules) {
    long rows = oracle.counts().values().stream().mapToLong(Long::longValue).sum();
    Map<String, Long> counts = new TreeMap<>(oracle.counts());
    counts.put("rows", rows);
    Map<String, Long> said = numbers(json.get("counts"));
    assertThat(said)
        .containsOnlyKeys(
            "rows",
            "duplicates",
            "rejected",
            "tooYoung",
            "watched",
            "policyGap",
            "nonreadyExcluded",
            "gone",
            "recycled",
            "exempt",
            "candidates",
            "undecided");
    said.values().removeIf(count -> count == 0);
    assertThat(said).isEqualTo(counts);
    assertThat(json.at("/inputs/0/rows").asLong()).isEqualTo(rows);

    Map<String, Long> byPolicy =
        oracle.candidates().stream()
            .collect(Collectors.groupingBy(OracleRow::policy, Collectors.counting()));
    List.of("2year", "4year", "nonready").forEach(policy -> byPolicy.putIfAbsent(policy, 0L));
    assertThat(numbers(json.get("candidates"))).isEqualTo(byPolicy);
    assertThat(numbers(json.get("flavors"))).isEqualTo(flavors(oracle, rules));

    assertThat(json.get("asOf").asText()).isEqualTo(Instant.ofEpochSecond(rules.asOf()).toString());
    assertThat(json.get("verdict").asText())
        .isEqualTo(oracle.undecided().isEmpty() ? "COMPLETE" : "PARTIAL");
  }

  private static Map<String, Long> flavors(Oracle oracle, Rules rules) {
    if (!rules.flavors()) {
      return Map.of("measured", 0L, "unmeasured", 0L, "assets", 0L, "bytes", 0L);
    }
    long bytes = oracle.candidates().stream().mapToLong(OracleRow::bytes).sum();
    return Map.of(
        "measured",
        (long) oracle.candidates().size(),
        "unmeasured",
        0L,
        "assets",
        oracle.assets(),
        "bytes",
        bytes);
  }

  private static Map<String, Long> numbers(JsonNode object) {
    Map<String, Long> numbers = new TreeMap<>();
    object.properties().forEach(field -> numbers.put(field.getKey(), field.getValue().asLong()));
    return numbers;
  }
}
