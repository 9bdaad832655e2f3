package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.Program;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.Call;
import org.mediaretention.sandbox.Fault;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxEntry;

/** An audit that is cut off goes on at the next start, and nobody sees it in the reports. */
class RestartTest {

  private static final SandboxAccount ACCOUNT =
      SandboxAccount.generate(AccountShape.of(14_000, 21));

  /** The first batch has the 5,000 oldest. */
  private static final Set<String> OF_THE_SECOND =
      ACCOUNT
          .entries()
          .sorted(Comparator.comparingLong(SandboxEntry::createdAt))
          .map(SandboxEntry::id)
          .skip(8_000)
          .limit(100)
          .collect(Collectors.toSet());

  private static Map<String, String> undisturbed;

  @TempDir private Path home;

  private volatile boolean cutOff;

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

  /** Slow with entries of the second batch, so that there is time to cut the audit off. */
  private Installation slow() throws IOException {
    Installation program = Installation.in(home, ACCOUNT).set("exports.quiet-period", "PT0S");
    program.drop(ACCOUNT).kaltura().faults((action, ids) -> pausing(program, ids));
    return program;
  }

  private Optional<Fault> pausing(Installation program, List<String> ids) {
    if (!Collections.disjoint(ids, OF_THE_SECOND)) {
      await().until(() -> cutOff || !finishedBatches(program).isEmpty());
    }
    try {
      if (!cutOff && !finishedBatches(program).isEmpty()) {
        Thread.sleep(1_500);
      }
      return Optional.empty();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
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

  private void requireTheRestToBeDone(Installation program) throws Exception {
    cutOff = true;
    assertThat(program.names("outbox")).isEmpty();
    List<Path> finished = finishedBatches(program);
    List<String> known = new ArrayList<>();
    for (Path batch : finished) {
      known.addAll(ids(batch));
    }
    program.kaltura().calls().reset();

    assertThat(program.workOffInbox()).isEqualTo(3);
    List<Call> calls = program.kaltura().calls().records();
    assertThat(known).isNotEmpty();
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

  /** The entries that a finished batch reports. */
  private static List<String> ids(Path batch) throws IOException {
    return new ObjectMapper().readTree(batch.toFile()).findValuesAsText("id");
  }
}
