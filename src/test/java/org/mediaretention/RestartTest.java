package org.mediaretention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.Call;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxEntry;
import org.mediaretention.sandbox.SandboxServer;

/** An audit that is cut off goes on at the next start, and nobody sees it in the reports. */
class RestartTest {

  private static final SandboxAccount ACCOUNT = SandboxAccount.generate(AccountShape.of(7_500, 21));

  private static Map<String, String> undisturbed;

  @TempDir private Path home;

  @BeforeAll
  static void auditUndisturbed(@TempDir Path home) throws Exception {
    try (Installation program = Installation.in(home, ACCOUNT)) {
      program.drop(ACCOUNT).workOffInbox();
      undisturbed = program.audit().csvFiles();
    }
  }

  @Test
  void goesOnAfterItWasStopped() throws Exception {
    try (Installation program = slow()) {
      try (Program server = startAndAwaitABatch(program)) {
        server.terminate();
        assertThat(server.endsWithin(Duration.ofSeconds(20))).isTrue();
        assertThat(server.log()).doesNotContain("failed:");
      }
      requireTheRestToBeDone(program);
    }
  }

  @Test
  void goesOnAfterItWasKilled() throws Exception {
    try (Installation program = slow()) {
      try (Program server = startAndAwaitABatch(program)) {
        server.kill();
      }
      requireTheRestToBeDone(program);
    }
  }

  /** So slow that there is time to cut an audit off, and with one call after the other. */
  private Installation slow() throws IOException {
    SandboxServer.Builder kaltura =
        SandboxServer.builder(ACCOUNT).recordCalls().latency(Duration.ofMillis(60));
    return Installation.in(home, kaltura)
        .drop(ACCOUNT)
        .set("kaltura.parallel-calls", "1")
        .set("exports.quiet-period", "PT0S");
  }

  private Program startAndAwaitABatch(Installation program) throws IOException {
    Program server = Program.start(home, "--config", program.configuration().toString());
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> !finishedBatches(program).isEmpty());
    assertThat(program.names("outbox")).isEmpty();
    return server;
  }

  private static void requireTheRestToBeDone(Installation program) throws Exception {
    assertThat(program.names("outbox")).isEmpty();
    List<Path> finished = finishedBatches(program);
    List<String> known = idsOfTheFirstRows(rows(finished));
    program.kaltura().calls().reset();

    assertThat(program.workOffInbox()).isEqualTo(3);
    List<Call> calls = program.kaltura().calls().records();
    assertThat(finished).isNotEmpty();
    assertThat(calls).isNotEmpty();
    assertThat(calls).flatExtracting(Call::ids).isNotEmpty().doesNotContainAnyElementsOf(known);
    assertThat(program.audit().csvFiles()).isEqualTo(undisturbed);
    assertThat(program.audit().json().get("resumed").asBoolean()).isTrue();
    assertThat(program.names("work")).isEmpty();
  }

  private static List<Path> finishedBatches(Installation program) throws IOException {
    List<String> audits = program.names("work");
    if (audits.isEmpty()) {
      return List.of();
    }
    Path batches = program.folder("work").resolve(audits.get(0)).resolve("batches");
    return Installation.namesIn(batches).stream()
        .filter(name -> name.endsWith(".json"))
        .map(batches::resolve)
        .toList();
  }

  private static int rows(List<Path> batches) throws IOException {
    int rows = 0;
    for (Path batch : batches) {
      JsonNode page = new ObjectMapper().readTree(batch.toFile());
      rows += page.at("/batch/counts/rows").asInt();
    }
    return rows;
  }

  /** Exports list the oldest entry first. */
  private static List<String> idsOfTheFirstRows(int rows) {
    return ACCOUNT
        .entries()
        .filter(SandboxEntry::isExported)
        .sorted(Comparator.comparingLong(SandboxEntry::createdAt))
        .limit(rows)
        .map(SandboxEntry::id)
        .toList();
  }
}
