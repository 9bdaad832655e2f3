package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.Logged;
import org.mediaretention.engine.Server;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.settings.BadSettings;

/** A server that works at the times of a schedule. */
class ScheduledServerTest {

  private static final SandboxAccount ACCOUNT = SandboxAccount.generate(AccountShape.of(100, 5));
  private static final String EVERY_SECOND = "* * * * * ?";
  private static final String NEW_YEAR = "0 0 0 1 1 ?";

  @TempDir private Path home;

  private Installation program;

  @BeforeEach
  void install() throws IOException {
    program = Installation.in(home, ACCOUNT).set("exports.quiet-period", "PT0.1S");
  }

  @AfterEach
  void close() {
    program.close();
  }

  @Test
  void auditsWhatLiesInTheInboxAtTheTimesOfTheSchedule() throws Exception {
    program.set("schedule.cron", EVERY_SECOND).set("schedule.keep-audits", "1");
    try (Server server = program.server()) {
      server.start();
      program.drop(ACCOUNT);
      awaitAudits();
      String first = program.names("outbox").get(0);

      program.drop(ACCOUNT);
      await("the second alone is kept")
          .atMost(Duration.ofSeconds(30))
          .until(() -> isOneAuditOtherThan(first));
      assertThat(program.names("done")).isEqualTo(program.names("outbox"));
    }
  }

  @Test
  void auditsTheAccountOnceAtATimeOfTheSchedule() throws Exception {
    program.set("audit.source", "account").set("schedule.cron", NEW_YEAR);
    remember(Instant.parse("2020-06-01T00:00:00Z"));
    try (Server server = program.server()) {
      server.start();

      assertThat(program.audit().json().at("/inputs/0/role").asText()).isEqualTo("account");
    }
  }

  @Test
  void goesOnWithTheAuditOfTheAccountThatWasCutOffAndBeginsNoOther() throws Exception {
    program.set("audit.source", "account").set("schedule.cron", NEW_YEAR);
    remember(Instant.parse("2020-06-01T00:00:00Z"));
    Path audit = program.folder("work").resolve("2025-11-30_20251201-030000");
    Files.createDirectories(audit.resolve("exports"));
    Files.writeString(audit.resolve("kind"), "ACCOUNT");
    try (Server server = program.server()) {
      server.start();

      assertThat(program.names("outbox")).containsExactly("2025-11-30_20251201-030000");
      assertThat(program.names("work")).doesNotContain("2025-11-30_20251201-030000");
    }
  }

  @Test
  void makesUpARunThatWasMissedOnceAtItsStart() throws Exception {
    program.set("schedule.cron", NEW_YEAR).drop(ACCOUNT);
    remember(Instant.parse("2020-06-01T00:00:00Z"));
    try (Server server = program.server()) {
      server.start();

      assertThat(program.audit().count("rows")).isPositive();
    }
    assertThat(lastRun()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
  }

  @Test
  void leavesTheInboxAloneUntilItIsTime() throws Exception {
    program.set("schedule.cron", NEW_YEAR).drop(ACCOUNT);
    remember(Instant.now());
    try (Logged log = new Logged();
        Server server = program.server()) {
      server.start();

      assertThat(program.names("inbox")).hasSize(3);
      assertThat(log.text()).containsPattern("The next run is on \\w+ 20\\d\\d-01-01 00:00:00 ");
    }
  }

  @Test
  void goesOnWithAnUnfinishedAuditAtItsStart() throws Exception {
    program.drop(ACCOUNT);
    program.folder("work").resolve("2025-12-31_20260102-091500").toFile().mkdirs();
    Path audit = program.folder("work").resolve("2025-12-31_20260102-091500");
    Files.writeString(audit.resolve("kind"), "EXPORTS");
    Files.move(program.folder("inbox"), audit.resolve("exports"));
    program.set("schedule.cron", NEW_YEAR);
    try (Server server = program.server()) {
      server.start();

      assertThat(program.names("outbox")).containsExactly("2025-12-31_20260102-091500");
    }
  }

  @Test
  void refusesAScheduleThatHasNoTimeLeft() throws Exception {
    program.set("schedule.cron", "0 0 0 1 1 ? 2020");

    assertThatThrownBy(program::server)
        .isInstanceOf(BadSettings.class)
        .hasMessage(
            "schedule.cron is \"0 0 0 1 1 ? 2020\", which is all in the past (from %s).",
            program.configuration());
  }

  private void awaitAudits() {
    await("an audit in the outbox")
        .atMost(Duration.ofSeconds(30))
        .until(() -> program.names("outbox").size() == 1);
  }

  private boolean isOneAuditOtherThan(String first) throws IOException {
    return program.names("outbox").size() == 1 && !program.names("outbox").contains(first);
  }

  private void remember(Instant lastRun) throws IOException {
    Files.createDirectories(program.folder("work"));
    Files.writeString(program.folder("work").resolve("last-scheduled-run"), lastRun.toString());
  }

  private Instant lastRun() throws IOException {
    return Instant.parse(
        Files.readString(program.folder("work").resolve("last-scheduled-run")).strip());
  }
}
