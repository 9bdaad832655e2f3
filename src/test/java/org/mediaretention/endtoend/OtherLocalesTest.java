package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.Program;
import org.mediaretention.sandbox.SandboxAccount;

/** A machine may count and spell in any language; what the program writes stays the same. */
class OtherLocalesTest {

  private static final String DIGITS_OF_OTHERS = "(?s).*[٠-٩۰-۹०-९].*";

  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({"ar, EG", "tr, TR"})
  void anAuditIsTheSameInEveryLanguage(String language, String country) throws Exception {
    try (Installation here = Installation.in(home, SandboxAccount.sample());
        Program program =
            Program.startWith(
                List.of("-Duser.language=" + language, "-Duser.country=" + country),
                home,
                "--once",
                "--config",
                here.drop(SandboxAccount.sample()).configuration().toString())) {
      assertThat(program.status()).as(program.log()).isIn(0, 3);
      assertThat(program.log()).doesNotMatch(DIGITS_OF_OTHERS);
      for (Path file : files(here.folder("outbox"))) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotMatch(DIGITS_OF_OTHERS);
      }
      String spoken = Files.readString(here.audit().folder().resolve("summary.csv"));
      String candidates = Files.readString(here.audit().folder().resolve("candidates.csv"));
      here.forgetAudits();
      here.drop(SandboxAccount.sample()).workOffInbox();
      assertThat(here.audit().folder().resolve("summary.csv")).hasContent(spoken);
      assertThat(here.audit().folder().resolve("candidates.csv")).hasContent(candidates);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().equals(".lock"))
          .toList();
    }
  }
}
