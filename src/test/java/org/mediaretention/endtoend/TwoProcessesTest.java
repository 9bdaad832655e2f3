package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.Program;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.SandboxAccount;

/** Folders belong to one process; else two would take each other's exports. */
class TwoProcessesTest {

  private static final SandboxAccount ACCOUNT = SandboxAccount.generate(AccountShape.of(50, 3));

  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(strings = {"work", "inbox"})
  void refusesFoldersInWhichAnotherProcessWorks(String shared) throws Exception {
    try (Installation program = Installation.in(home, ACCOUNT);
        Program first = server(program)) {
      first.awaitLog("Watching");
      String other = shared.equals("work") ? "inbox" : "work";
      program.set("folders." + other, home.resolve("other-" + other).toString());
      Program.Result second = Program.run("--once", "--config", program.configuration().toString());

      assertThat(second.status()).isEqualTo(2);
      assertThat(second.err().lines())
          .containsExactly(
              "Another process works in %s already; wait until it ends, stop it, or set folders.%s to another folder (from %s)."
                  .formatted(program.folder(shared), shared, program.configuration()));
    }
  }

  @Test
  void refusesToServeFoldersThatAreServed() throws Exception {
    try (Installation program = Installation.in(home, ACCOUNT);
        Program first = server(program)) {
      first.awaitLog("Watching");
      try (Program second = server(program)) {
        assertThat(second.endsWithin(Duration.ofSeconds(60))).isTrue();
        assertThat(second.status()).isEqualTo(2);
        second.awaitLog("Another process works in " + program.folder("work"));
      }
    }
  }

  @Test
  void isNotKeptOutByAProcessThatWasKilled() throws Exception {
    try (Installation program = Installation.in(home, ACCOUNT);
        Program first = server(program)) {
      first.awaitLog("Watching");
      first.kill();

      assertThat(program.drop(ACCOUNT).workOffInbox()).isIn(0, 3);
      assertThat(program.audit().folder()).isNotEmptyDirectory();
    }
  }

  @Test
  void saysWhyFoldersCannotBeUsed() throws Exception {
    try (Installation program = Installation.in(home, ACCOUNT)) {
      program.set("folders.work", program.configuration().resolve("work").toString());
      Program.Result result = Program.run("--once", "--config", program.configuration().toString());

      assertThat(result.status()).isEqualTo(2);
      assertThat(result.err().lines())
          .singleElement()
          .asString()
          .startsWith("The folders cannot be used: " + program.configuration())
          .endsWith("; see folders.work (from " + program.configuration() + ").");
    }
  }

  @Test
  void saysWhoMayNotWriteInWhichFolder() throws Exception {
    try (Installation program = Installation.in(home, ACCOUNT)) {
      Path inbox = Files.createDirectory(program.folder("inbox"));
      assumeTrue(inbox.toFile().setWritable(false) && !Files.isWritable(inbox), "not for root");
      Program.Result result = Program.run("--once", "--config", program.configuration().toString());

      assertThat(result.status()).isEqualTo(2);
      assertThat(result.err().lines())
          .containsExactly(
              "The folders cannot be used: %s is no folder that this user (%s) may write in; see folders.inbox (from %s)."
                  .formatted(inbox, System.getProperty("user.name"), program.configuration()));
    }
  }

  private Program server(Installation program) throws Exception {
    return Program.start(home, "--config", program.configuration().toString());
  }
}
