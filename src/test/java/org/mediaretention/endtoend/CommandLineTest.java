package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.FinishedAudit;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.Program;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.SandboxAccount;

/** What can be said on the command line, and what the program answers. */
class CommandLineTest {

  private static final SandboxAccount ACCOUNT = SandboxAccount.generate(AccountShape.of(60, 4));

  @TempDir private Path home;

  @Test
  void explainsItself() {
    Program.Result help = Program.run("--help");

    assertThat(help.status()).isZero();
    assertThat(help.out())
        .contains(
            "--init", "--once", "--demo", "--check", "--dry-run", "--config", "--help", "--version")
        .contains("0", "1", "2", "3");
  }

  @Test
  void saysItsVersion() {
    Program.Result version = Program.run("--version");

    assertThat(version.status()).isZero();
    assertThat(version.out()).matches("media-retention \\d+\\.\\d+\\.\\d+\\S*\\s*");
  }

  @Test
  void refusesAnOptionItDoesNotKnow() {
    Program.Result result = Program.run("--onse");

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("--onse");
  }

  @Test
  void refusesTwoWaysOfRunningAtOnce() {
    assertThat(Program.run("--once", "--demo").status()).isEqualTo(2);
  }

  @Test
  void refusesAConfigurationThatIsNotThere() {
    String missing = home.resolve("nowhere.properties").toString();
    Program.Result result = Program.run("--once", "--config", missing);

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains(missing, "no such file").doesNotContain("Exception");
  }

  @Test
  void leavesTheExportsInTheInboxWhenASettingIsMissing() throws Exception {
    requireRefusal("kaltura.partner-id", "", "kaltura.partner-id is not set");
  }

  @Test
  void leavesTheExportsInTheInboxWhenASettingIsUnknown() throws Exception {
    requireRefusal("kaltura.partnerid", "1", "kaltura.partnerid in ", "is not a setting");
  }

  @Test
  void leavesTheExportsInTheInboxWhenASettingIsWrong() throws Exception {
    requireRefusal("audit.time-zone", "Mars/Olympus", "audit.time-zone is \"Mars/Olympus\"");
  }

  @Test
  void worksOffTheInboxOnce() throws Exception {
    try (Installation program = Installation.in(home, ACCOUNT)) {
      program.drop(ACCOUNT);
      Program.Result result = Program.run("--once", "--config", program.configuration().toString());

      assertThat(result.status()).isIn(0, 3);
      assertThat(program.audit().count("rows")).isPositive();
      assertThat(program.names("inbox")).isEmpty();
    }
  }

  @Test
  void showsADemoToAPersonWhoHasNothingYet() throws Exception {
    try (Program demo = Program.start(home, "--demo")) {
      assertThat(demo.status()).as(demo.log()).isZero();
    }
    FinishedAudit audit = new FinishedAudit(onlyOne(home.resolve("outbox")));

    assertThat(audit.folder().getFileName().toString()).matches("2025-12-31_\\d{8}-\\d{6}");
    assertThat(Installation.namesIn(audit.folder())).containsAll(FinishedAudit.FILES);
    assertThat(audit.verdict()).isEqualTo("PARTIAL");
    assertThat(audit.rows("candidates.csv")).hasSizeGreaterThan(100);
    assertThat(Installation.namesIn(home)).doesNotContain("inbox", "work");
  }

  private void requireRefusal(String setting, String value, String... words) throws Exception {
    try (Installation program = Installation.in(home, ACCOUNT)) {
      program.drop(ACCOUNT).set(setting, value);
      Program.Result result = Program.run("--once", "--config", program.configuration().toString());

      assertThat(result.status()).isEqualTo(2);
      assertThat(result.err()).contains(words).doesNotContain("Exception");
      assertThat(program.names("inbox")).hasSize(3);
      assertThat(program.names("failed")).isEmpty();
      assertThat(program.names("outbox")).isEmpty();
      assertThat(program.kaltura().calls().total()).isZero();
    }
  }

  private static Path onlyOne(Path folder) throws IOException {
    assertThat(Installation.namesIn(folder)).hasSize(1);
    return folder.resolve(Installation.namesIn(folder).get(0));
  }
}
