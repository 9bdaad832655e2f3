package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.Program;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.Fault;
import org.mediaretention.sandbox.Faults;
import org.mediaretention.sandbox.SandboxAccount;

/** What the log of the real program looks like. */
class LogFormatTest {

  private static final SandboxAccount ACCOUNT = SandboxAccount.generate(AccountShape.of(200, 5));
  private static final String ID = "2025-12-31_\\d{8}-\\d{6}";

  @TempDir private Path home;

  private Installation program;

  @BeforeEach
  void install() throws IOException {
    program = Installation.in(home, ACCOUNT);
    program.drop(ACCOUNT).set("progress.verbose-retries", "true");
    // RawFields by a thread of the pool, which was never told of the audit.
    program.kaltura().faults(Faults.forAction("media.list", Fault.HTTP_503));
  }

  @AfterEach
  void close() {
    program.close();
  }

  @Test
  void namesTheAuditInEachLine() throws Exception {
    List<String> lines =
        run()
            .lines()
            .filter(line -> line.matches("\\d{4}-\\d\\d-\\d\\d .*"))
            .dropWhile(line -> !line.contains("Beginning audit"))
            .toList();

    assertThat(lines)
        .hasSizeGreaterThan(3)
        .allSatisfy(line -> assertThat(line).containsPattern("(INFO |WARN ) \\[" + ID + "] "))
        .anyMatch(line -> line.contains("media.list failed"));
  }

  @Test
  void writesEachEventAsAnObjectOfJson() throws Exception {
    program.set("log.format", "json").set("progress.every", "PT0.01S");
    List<JsonNode> events = new ArrayList<>();
    for (String line : run().lines().toList()) {
      events.add(new ObjectMapper().readTree(line));
    }

    assertThat(events.stream().dropWhile(event -> event.at("/mdc/audit").isMissingNode()))
        .hasSizeGreaterThan(3)
        .allSatisfy(
            event -> {
              assertThat(event.path("timestamp").asLong()).isPositive();
              assertThat(event.path("level").asText()).isIn("INFO", "WARN");
              assertThat(event.at("/mdc/audit").asText()).matches(ID);
            })
        .anyMatch(event -> event.path("formattedMessage").asText().contains("media.list failed"));
  }

  @Test
  void leavesOutWhatIsBelowTheLevelOfACategory() throws Exception {
    program.set("log.level", "debug").set("log.level-kaltura", "error");

    assertThat(run()).contains("Beginning audit").doesNotContain("media.list failed");
  }

  private String run() throws Exception {
    String configuration = program.configuration().toString();
    try (Program once = Program.start(home, "--once", "--config", configuration)) {
      assertThat(once.status()).isIn(0, 3);
      return once.log();
    }
  }
}
