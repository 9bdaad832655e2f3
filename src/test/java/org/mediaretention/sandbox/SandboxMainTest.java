package org.mediaretention.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SandboxMainTest {

  @Test
  void writesTheExportsOfTheAccountItServes(@TempDir Path folder) throws IOException {
    String[] args = {
      "--size", "300", "--seed", "5", "--exports", folder.toString(), "--export-only"
    };
    int status = new CommandLine(new SandboxMain()).execute(args);

    assertThat(status).isZero();
    assertThat(folder).isDirectoryContaining("glob:**all_entries.csv");
    SandboxAccount account = SandboxAccount.generate(AccountShape.of(300, 5));
    String firstExported =
        account.entries().filter(SandboxEntry::isExported).findFirst().orElseThrow().id();
    assertThat(Files.readString(folder.resolve("all_entries.csv"))).contains(firstExported);
  }

  @Test
  void refusesOptionsItDoesNotKnow() {
    CommandLine quiet = new CommandLine(new SandboxMain());
    quiet.setErr(new PrintWriter(Writer.nullWriter()));

    assertThat(quiet.execute("--nonsense")).isEqualTo(CommandLine.ExitCode.USAGE);
  }
}
