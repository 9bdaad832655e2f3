package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.Program;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.Fault;
import org.mediaretention.sandbox.Faults;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxServer;

/** The program is stopped while Kaltura does not answer. */
class HangingCallTest {

  private static final SandboxAccount ACCOUNT = SandboxAccount.generate(AccountShape.of(300, 9));

  /** What an operator, and systemd with its usual settings, may rely on. */
  private static final Duration MAX_STOP = Duration.ofSeconds(20);

  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(strings = {"--once", ""})
  void endsSoonAndGoesOnAtTheNextStart(String option) throws Exception {
    SandboxServer.Builder hanging = SandboxServer.builder(ACCOUNT).hang(Duration.ofMinutes(5));
    try (Installation program = Installation.in(home, hanging)) {
      program
          .set("exports.quiet-period", "PT0S")
          .set("kaltura.timeout", "PT2M")
          .drop(ACCOUNT)
          .kaltura()
          .faults(Faults.forAction("media.list", Faults.always(Fault.TIMEOUT)));
      try (Program process = Program.start(home, arguments(option, program))) {
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> program.kaltura().calls().total("media.list") > 0);
        process.terminate();
        assertThat(process.endsWithin(MAX_STOP)).isTrue();
        assertThat(process.log()).contains("goes on at the next start").doesNotContain("ERROR");
      }
      assertThat(program.names("outbox")).isEmpty();
      assertThat(program.names("failed")).isEmpty();

      program.kaltura().faults(Faults.none());
      assertThat(program.workOffInbox()).isIn(0, 3);
      assertThat(program.audit().count("undecided"))
          .isEqualTo(program.audit().rows("undecided.csv").size());
      assertThat(program.audit().column("undecided.csv", 3)).doesNotContain("call_failed");
      assertThat(program.audit().json().get("resumed").asBoolean()).isTrue();
    }
  }

  private static String[] arguments(String option, Installation program) throws Exception {
    List<String> arguments = new ArrayList<>();
    if (!option.isEmpty()) {
      arguments.add(option);
    }
    arguments.addAll(List.of("--config", program.configuration().toString()));
    return arguments.toArray(String[]::new);
  }
}
