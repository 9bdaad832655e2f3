package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.Program;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.SandboxAccount;

/** A disk that takes no more: a limit on the size of files makes every longer write fail. */
@DisabledOnOs(OS.WINDOWS)
class FullDiskTest {

  @TempDir private Path home;

  @Test
  void stopsWithTheNameOfTheFileAndGoesOnWhenThereIsRoom() throws Exception {
    SandboxAccount account = SandboxAccount.generate(AccountShape.of(3_000, 6));
    try (Installation program = Installation.in(home, account)) {
      requireFullDisk(program.drop(account), 100, "/(answers|batches)/batch-0000000");
      Map<String, String> reports = requireTheRestToBeDone(program);
      program.forgetAudits();

      program.drop(account).workOffInbox();
      assertThat(reports).isEqualTo(program.audit().csvFiles());
    }
  }

  @Test
  void writesReportsThatDidNotFitWithoutAskingAgain() throws Exception {
    SandboxAccount account = SandboxAccount.generate(AccountShape.of(100_000, 6).flavors(1, 1));
    try (Installation program = Installation.in(home, account)) {
      // Enough for every batch of the journal, but not for the evidence of all of them.
      requireFullDisk(program.drop(account), 6_500, "/reports/evidence.csv");
      program.kaltura().calls().reset();
      requireTheRestToBeDone(program);

      assertThat(program.kaltura().calls().total("media.list")).isZero();
      assertThat(program.kaltura().calls().total("flavorAsset.list")).isZero();
    }
  }

  private void requireFullDisk(Installation program, int kilobytes, String file) throws Exception {
    try (Program process =
        Program.startWithFilesUpTo(
            kilobytes, home, "--once", "--config", program.configuration().toString())) {
      assertThat(process.status()).as(process.log()).isEqualTo(1);
      assertThat(process.log())
          .containsPattern(
              "ERROR \\[\\S+\\] Audit \\S+ stopped: A file could not be read or written: "
                  + home.resolve("work")
                  + "\\S+"
                  + file
                  + "\\S*: File too large\\. It goes on at the next start\\.")
          .doesNotContain("\tat ");
    }
    assertThat(program.names("outbox")).isEmpty();
    assertThat(program.names("failed")).isEmpty();
    assertThat(program.names("work")).hasSize(1);
  }

  private static Map<String, String> requireTheRestToBeDone(Installation program) throws Exception {
    assertThat(program.workOffInbox()).isEqualTo(3);
    assertThat(program.audit().json().get("resumed").asBoolean()).isTrue();
    assertThat(program.names("work")).isEmpty();
    return program.audit().csvFiles();
  }
}
