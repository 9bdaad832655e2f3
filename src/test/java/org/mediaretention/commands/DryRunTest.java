package org.mediaretention.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.Program;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.KmcExport;
import org.mediaretention.sandbox.SandboxAccount;

/** What {@code --dry-run} foretells, and that it touches nothing. */
class DryRunTest {

  private static final SandboxAccount ACCOUNT = SandboxAccount.generate(AccountShape.of(3_000, 5));

  @TempDir private Path home;

  private Installation program;

  @BeforeEach
  void install() throws IOException {
    program = Installation.in(home, ACCOUNT);
  }

  @AfterEach
  void close() {
    program.close();
  }

  @Test
  void foretellsTheCallsOfTheAuditThatFollows() throws Exception {
    program.drop(ACCOUNT);
    Program.Result result = dryRun();

    assertThat(result.status()).isZero();
    assertThat(program.names("inbox")).hasSize(3);
    assertThat(program.names("work")).isEmpty();
    assertThat(program.kaltura().calls().total()).isZero();

    program.workOffInbox();
    assertThat(number(result, "rows", "all_entries.csv")).isEqualTo(program.audit().count("rows"));
    assertThat(number(result, "calls", "to look them up"))
        .isEqualTo(program.kaltura().calls().total("media.list"));
    assertThat(number(result, "", "at most, about, to list flavors"))
        .isGreaterThanOrEqualTo(program.kaltura().calls().total("flavorAsset.list"));
  }

  @Test
  void looksAtEachSetAndEachList() throws Exception {
    program.drop(ACCOUNT);
    program.workOffInbox();
    Path candidates = program.audit().folder().resolve("candidates.csv");
    KmcExport.of(ACCOUNT).writeTo(program.inbox("march"));
    program.drop("candidates/mine.csv", Files.readString(candidates));
    program.drop("enriched/mine.csv", Files.readString(candidates));

    String[] parts = dryRun().out().split("(?m)^(?=/)");

    assertThat(parts).hasSize(3);
    assertThat(dryRun().out())
        .containsPattern("(?m)^/.*/inbox/march$")
        .containsPattern("(?m)^/.*/inbox/candidates/mine.csv$")
        .containsPattern("(?s)/inbox/enriched/mine.csv\n.* 0  to look them up");
  }

  @Test
  void saysWhyAnAuditWouldFail() throws Exception {
    program.drop("all.csv", "no export\n");
    Program.Result result = dryRun();

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).containsPattern("(?m)^  FAILED +all.csv is not a CSV export");
    assertThat(program.names("inbox")).containsExactly("all.csv");
    assertThat(program.names("failed")).isEmpty();
  }

  @Test
  void saysThatThereIsNothingToAudit() throws Exception {
    Program.Result result = dryRun();

    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("There is nothing to audit in");
    assertThat(program.folder("inbox")).doesNotExist();
  }

  private Program.Result dryRun() throws IOException {
    return Program.run("--dry-run", "--config", program.configuration().toString());
  }

  private static long number(Program.Result result, String what, String after) {
    Matcher line =
        Pattern.compile("(?m)^  " + what + " +([\\d,]+)  " + Pattern.quote(after))
            .matcher(result.out());
    assertThat(line.find()).as(result.out()).isTrue();
    return Long.parseLong(line.group(1).replace(",", ""));
  }
}
