package org.mediaretention.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.Json;

class AuditResultsTest {

  @TempDir private Path root;

  private JsonNode account;

  @BeforeEach
  void read() throws IOException {
    Path reports = RecordedAudit.in(root, Map.of()).report();
    account = Json.MAPPER.readTree(reports.resolve("audit.json").toFile());
  }

  @Test
  void hasTheKeysThatOtherProgramsRelyOn() {
    assertThat(keys(account))
        .containsExactly(
            "version",
            "partnerId",
            "verdict",
            "reportDate",
            "asOf",
            "timeZone",
            "startedAt",
            "finishedAt",
            "resumed",
            "policy",
            "inputs",
            "counts",
            "candidates",
            "flavors",
            "policyGap",
            "calls",
            "seconds",
            "accountCount",
            "warnings");
    assertThat(keys(account.path("policyGap"))).containsExactly("entries", "seconds", "bytes");
    assertThat(keys(account.path("accountCount")))
        .containsExactly("createdUpTo", "account", "export", "difference");
    assertThat(keys(account.path("inputs").path(0)))
        .containsExactly("file", "role", "rows", "sha256");
    assertThat(keys(account.path("counts")))
        .containsExactly(
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
    assertThat(keys(account.path("candidates"))).containsExactly("2year", "4year", "nonready");
    assertThat(keys(account.path("flavors")))
        .containsExactly("measured", "unmeasured", "assets", "bytes");
    assertThat(keys(account.path("calls")))
        .containsExactly(
            "total", "retried", "failed", "byAction", "peakParallel", "secondsWaiting");
    assertThat(keys(account.path("seconds"))).containsExactly("entries", "reports", "total");
  }

  @Test
  void writesTheCutOffsAsInstants() {
    JsonNode policy = account.path("policy");

    assertThat(account.path("asOf").asText()).isEqualTo("2025-12-31T23:59:59Z");
    assertThat(policy.path("stripBefore").asText()).isEqualTo("2024-01-01T23:59:59Z");
    assertThat(policy.path("deleteBefore").asText()).isEqualTo("2022-01-01T23:59:59Z");
    assertThat(policy.path("stripAfter").asText()).isEqualTo("P730D");
    assertThat(policy.path("includeNonready").asBoolean()).isTrue();
    assertThat(policy.path("undatedPlays").asText()).isEqualTo("candidate");
  }

  @Test
  void saysWhatTheAuditWasOf() {
    assertThat(account.path("version").asText()).isEqualTo("1.0-test");
    assertThat(account.path("reportDate").asText()).isEqualTo("2025-12-31");
    assertThat(account.path("timeZone").asText()).isEqualTo("UTC");
    assertThat(account.path("startedAt").asText()).isEqualTo("2026-01-02T09:15:00Z");
    assertThat(account.path("resumed").asBoolean()).isFalse();
    assertThat(account.path("inputs")).hasSize(2);
    assertThat(account.path("inputs").path(1).path("role").asText()).isEqualTo("quizzes");
  }

  @Test
  void countsEveryRowOfTheExport() {
    JsonNode counts = account.path("counts");
    long others = 0;
    for (String key : keys(counts)) {
      others += key.equals("rows") ? 0 : counts.path(key).asLong();
    }

    assertThat(counts.path("rows").asLong()).isEqualTo(7).isEqualTo(others);
    assertThat(counts.path("rejected").asLong()).isEqualTo(1);
    assertThat(counts.path("candidates").asLong()).isEqualTo(2);
    assertThat(account.path("flavors").path("unmeasured").asLong()).isEqualTo(1);
    assertThat(account.path("flavors").path("bytes").asLong()).isEqualTo(2_000);
  }

  @Test
  void isPartialWhenSomethingIsMissing() {
    assertThat(account.path("verdict").asText()).isEqualTo("PARTIAL");
  }

  private static List<String> keys(JsonNode node) {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
