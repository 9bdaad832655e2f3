package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mediaretention.endtoend.support.HostileServer;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.Program;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.SandboxAccount;

/** Answers that are larger than the memory, or never end, in a process with little of it. */
class HostileAnswersTest {

  private static final SandboxAccount ACCOUNT = SandboxAccount.generate(AccountShape.of(4_000, 9));

  @TempDir private Path home;

  @ParameterizedTest
  @EnumSource(names = {"ENDLESS_BODY", "GZIP_BOMB", "NUMBER_OF_A_MILLION_DIGITS"})
  @Timeout(120)
  void stopsInPlainWordsInLittleMemory(HostileServer.Answer answer) throws Exception {
    try (Installation program = Installation.in(home, ACCOUNT);
        HostileServer hostile = HostileServer.start(answer)) {
      program
          .drop(ACCOUNT)
          .set("kaltura.service-url", hostile.uri())
          .set("kaltura.timeout", "PT5S")
          .set("kaltura.retries", "1")
          .set("kaltura.outage-patience", "PT0S");
      try (Program process =
          Program.startWith(
              List.of("-Xmx128m"),
              home,
              "--once",
              "--config",
              program.configuration().toString())) {
        assertThat(process.status()).as(process.log()).isEqualTo(1);
        assertThat(process.log()).contains("Kaltura").doesNotContain("OutOfMemory");
      }
    }
  }
}
