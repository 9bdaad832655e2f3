package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediaretention.audit.DryRunEstimates;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.Logged;
import org.mediaretention.endtoend.support.Program;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxEntry;

/** What somebody who may drop files can do with their names and with links: nothing. */
@DisabledOnOs(OS.WINDOWS)
class HostileFileNamesTest {

  private static final String EXPORT =
      "Entry ID,Name,Media Type,Created On,Last Update Date,Duration,Plays,Status,Owner\n"
          + "0_goodgood,Lecture,Video,2015-05-05 12:00:00,2015-05-05 12:00:00,1:0,0,Ready,ann\n";
  private static final SandboxEntry ENTRY =
      SandboxEntry.video("0_goodgood", "Lecture", 1_430_000_000);

  @TempDir private Path home;

  private Installation program;
  private Path outside;

  @BeforeEach
  void install() throws Exception {
    program = Installation.in(home.resolve("program"), SandboxAccount.of(ENTRY));
    Files.createDirectories(program.folder("inbox"));
    outside = Files.createDirectories(home.resolve("outside"));
    Files.writeString(outside.resolve("all.csv"), EXPORT);
  }

  @AfterEach
  void nothingOutsideWasTouched() throws Exception {
    program.close();
    assertThat(Installation.namesIn(home)).containsExactly("outside", "program");
    assertThat(Installation.namesIn(outside)).containsExactly("all.csv");
    assertThat(outside.resolve("all.csv")).hasContent(EXPORT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\\..\\..\\all.csv",
        "-rf all.csv",
        "$(touch x) `x` all.csv",
        "=all.csv",
        "all\n2026-01-01 00:00:00 ERROR forged.csv",
        "all \u001B[31m.csv",
        "all ${body} {{kaltura.admin-secret}} %s.csv"
      })
  void auditsAFileWhateverItsName(String name) throws Exception {
    for (String folder : new String[] {"", name.replace(".csv", "") + "/"}) {
      program.drop(folder + name, EXPORT);
      assertThat(program.workOffInbox()).as(folder + name).isZero();
      assertThat(program.audit().json().at("/inputs/0/file").asText()).isEqualTo(name);
      assertThat(Installation.namesIn(program.onlyFolderOf("done"))).containsExactly(name);
      program.forgetAudits();
    }
  }

  @Test
  void forgesNoLineOfTheLog() throws Exception {
    program.drop("all\n2026-01-01 00:00:00 ERROR \u001B[31mforged.csv", "no export\n");
    String configuration = program.configuration().toString();
    try (Program process =
        Program.start(program.folder("."), "--once", "--config", configuration)) {
      assertThat(process.status()).isEqualTo(1);
      assertThat(process.log()).contains("\n  2026-01-01 00:00:00 ERROR ?[31mforged.csv is not a");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"all.csv", "set/all.csv", "candidates/all.csv", "enriched/all.csv"})
  void refusesALinkAndLeavesItsTargetAlone(String name) throws Exception {
    Files.createDirectories(program.inbox(name).getParent());
    Files.createSymbolicLink(program.inbox(name), outside.resolve("all.csv"));

    assertThat(new DryRunEstimates(program.settings(), Clock.systemUTC()).foresights())
        .allMatch(foresight -> foresight.problem().orElseThrow().startsWith("all.csv is a link"))
        .isNotEmpty();
    assertThat(program.workOffInbox()).isEqualTo(1);
    assertThat(program.error()).startsWith("all.csv is a link, which is not followed");
    assertThat(program.onlyFolderOf("failed").resolve("all.csv")).isSymbolicLink();
    assertThat(program.names("outbox")).isEmpty();
  }

  @Test
  void refusesASetInWhichOneFileIsALink() throws Exception {
    program.drop("set/all.csv", EXPORT);
    Files.createSymbolicLink(program.inbox("set/quiz.csv"), outside.resolve("all.csv"));

    assertThat(program.workOffInbox()).isEqualTo(1);
    assertThat(program.error()).startsWith("quiz.csv is a link, which is not followed");
  }

  @Test
  void saysWhichFilesItLeavesAlone() throws Exception {
    program.drop("all.xlsx", "no CSV file").drop("all.csv.part", "on its way");

    try (Logged log = new Logged()) {
      assertThat(program.workOffInbox()).isZero();
      assertThat(log.warnings())
          .containsExactly(
              program.inbox("all.xlsx") + " is left alone: only CSV files are audited");
    }
    assertThat(program.names("inbox")).containsExactly("all.csv.part", "all.xlsx");
  }

  @Test
  void leavesALinkToAFolderAloneAndSaysSo() throws Exception {
    Files.createSymbolicLink(program.inbox("set"), outside);

    try (Logged log = new Logged()) {
      assertThat(program.workOffInbox()).isZero();
      assertThat(log.warnings())
          .containsExactly(
              program.inbox("set") + " is a link, which is not followed; drop the files");
    }
    assertThat(program.inbox("set")).isSymbolicLink();
  }

  @Test
  void doesNotWriteTheReasonOfAFailureThroughALink() throws Exception {
    program.drop("set/all.csv", "no export\n");
    for (String name : new String[] {"error.txt", ".error.txt.writing"}) {
      Files.createSymbolicLink(program.inbox("set").resolve(name), outside.resolve("all.csv"));
    }

    assertThat(program.workOffInbox()).isEqualTo(1);
    assertThat(program.error()).startsWith("all.csv is not a CSV export");
    assertThat(program.onlyFolderOf("failed").resolve("error.txt")).isRegularFile();
  }
}
