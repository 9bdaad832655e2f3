package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.Logged;
import org.mediaretention.endtoend.support.Program;
import org.mediaretention.endtoend.support.Visitor;
import org.mediaretention.engine.Server;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxEntry;

/** A drop that cannot be read or claimed is named, and keeps no other back. */
@DisabledOnOs(OS.WINDOWS)
class BadDropsTest {

  private static final String EXPORT =
      "Entry ID,Name,Media Type,Created On,Last Update Date,Duration,Plays,Status,Owner\n"
          + "0_goodgood,Lecture,Video,2015-05-05 12:00:00,2015-05-05 12:00:00,1:0,0,Ready,ann\n";
  private static final SandboxEntry ENTRY =
      SandboxEntry.video("0_goodgood", "Lecture", 1_430_000_000);

  @TempDir private Path home;

  private Installation program;

  @BeforeEach
  void dropTwoGoodSets() throws Exception {
    program = Installation.in(home, SandboxAccount.of(ENTRY));
    program.drop("a-good/all.csv", EXPORT).drop("z-good/all.csv", EXPORT);
  }

  @AfterEach
  void close() throws Exception {
    run("chattr", "-R", "-i", program.folder("inbox").toString());
    reopen("lost+found", ".claimed-x", "m");
    program.close();
  }

  @Test
  void auditsTheOthersWhenAClaimIsRefused() throws Exception {
    program.drop("m/all.csv", EXPORT);
    makeImmutable(program.inbox("m"));

    try (Logged log = new Logged()) {
      assertThat(program.workOffInbox()).isEqualTo(1);
      assertThat(log.warnings())
          .singleElement()
          .asString()
          .startsWith(program.inbox("m") + " cannot be claimed: ");
    }
    assertThat(program.names("outbox")).hasSize(2);
    assertThat(program.names("inbox")).containsExactly("m");
    assertThat(program.names("work")).isEmpty();
  }

  @Test
  void putsLooseFilesBackWhenOneOfThemCannotBeClaimed() throws Exception {
    program.drop("all.csv", EXPORT).drop("quiz.csv", "Entry ID,Name\n0_goodgood,x\n");
    makeImmutable(program.inbox("quiz.csv"));

    assertThat(program.workOffInbox()).isEqualTo(1);
    assertThat(program.names("outbox")).hasSize(2);
    assertThat(program.names("inbox")).containsExactly("all.csv", "quiz.csv");
    assertThat(program.names("work")).isEmpty();
  }

  @Test
  void refusesAPipeThatIsCalledLikeAnExport() throws Exception {
    program.drop("m/quiz.csv", "Entry ID,Name\n0_goodgood,x\n");
    run("mkfifo", program.inbox("m").resolve("all.csv").toString());

    assertThat(program.workOffInbox()).isEqualTo(1);
    assertThat(program.error()).startsWith("all.csv is neither a file nor a folder");
    assertThat(program.names("outbox")).hasSize(2);
  }

  @Test
  void saysOnceOnThePageAndInHealthWhatCannotBeClaimedUntilItCan() throws Exception {
    program.drop("m/all.csv", EXPORT).set("exports.quiet-period", "PT0S");
    makeImmutable(program.inbox("m"));
    Visitor visitor = new Visitor(program.observe());
    try (Logged log = new Logged();
        Server server = program.server()) {
      server.start();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> visitor.get("/observe/health/ready").statusCode() == 503);
      await().until(() -> program.names("outbox").size() == 2);
      String place = program.inbox("m").toString();

      assertThat(
              visitor
                  .json("/observe/health/ready")
                  .at("/checks/0/message")
                  .asText()
                  .replace("\\/", "/"))
          .contains(place, "cannot be claimed");
      assertThat(visitor.get("/").body()).contains("Since ", place, "cannot be claimed");
      assertThat(visitor.json("/api/audits").at("/obstacles/0/place").asText()).isEqualTo(place);
      assertThat(log.warnings().stream().filter(line -> line.contains("cannot be claimed")))
          .hasSize(1);
    }
  }

  @Test
  void namesAFolderThatThisUserMayNotRead() throws Exception {
    program.drop("lost+found/all.csv", EXPORT).drop(".claimed-x/all.csv", EXPORT);
    try (Program process = withoutPrivileges(List.of("lost+found", ".claimed-x"), "--once")) {
      assertThat(process.status()).isEqualTo(1);
      assertThat(process.log().lines().filter(line -> line.contains("ERROR")))
          .hasSize(2)
          .anyMatch(line -> line.contains(program.inbox("lost+found") + " cannot be audited"))
          .anyMatch(line -> line.contains(program.inbox(".claimed-x") + " cannot be cleared away"));
    }
    assertThat(program.names("outbox")).hasSize(2);
  }

  @Test
  void endsWith1WhenOnlyAnOldClaimIsInTheWay() throws Exception {
    program.drop(".claimed-x/all.csv", EXPORT);
    try (Program process = withoutPrivileges(List.of(".claimed-x"), "--once")) {
      assertThat(process.status()).isEqualTo(1);
    }
    assertThat(program.names("outbox")).hasSize(2);
  }

  @Test
  void auditsTheOthersBesideAFolderThatMayBeReadAndNotMoved() throws Exception {
    program.drop("m/all.csv", EXPORT);
    run("chmod", "555", program.inbox("m").toString());
    try (Program process = withoutPrivileges(List.of(), "--once")) {
      assertThat(process.status()).isEqualTo(1);
      assertThat(process.log()).contains(program.inbox("m") + " cannot be claimed");
    }
    assertThat(program.names("outbox")).hasSize(2);
    assertThat(program.names("inbox")).containsExactly("m");
  }

  @Test
  void namesItInAnswerToDryRunAndCheck() throws Exception {
    program.drop("lost+found/all.csv", EXPORT);
    try (Program process = withoutPrivileges(List.of("lost+found"), "--dry-run")) {
      assertThat(process.status()).isEqualTo(2);
      assertThat(process.log()).contains("lost+found", "cannot be audited", "a-good");
    }
    try (Program process = withoutPrivileges(List.of("lost+found"), "--check")) {
      assertThat(process.status()).isEqualTo(2);
      assertThat(process.log()).contains("lost+found cannot be audited");
    }
  }

  /** Root may do everything, unless it gives that right up. */
  private Program withoutPrivileges(List<String> closed, String option) throws Exception {
    String configuration = program.configuration().toString();
    for (String name : closed) {
      run("chmod", "000", program.inbox(name).toString());
    }
    if (!"root".equals(System.getProperty("user.name"))) {
      return Program.start(program.folder("."), option, "--config", configuration);
    }
    assumeTrue(run("setpriv", "--version") == 0, "root cannot give up its rights here");
    return Program.startWithoutPrivileges(program.folder("."), option, "--config", configuration);
  }

  private void reopen(String... names) throws Exception {
    for (String name : names) {
      run("chmod", "700", program.inbox(name).toString());
    }
  }

  private static void makeImmutable(Path path) throws Exception {
    assumeTrue(run("chattr", "+i", path.toString()) == 0, "nothing can be made immutable here");
  }

  private static int run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1; // there is no such command
    }
  }
}
