package org.mediaretention.engine;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.FinishedAudit;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.Logged;
import org.mediaretention.endtoend.support.Program;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.Fault;
import org.mediaretention.sandbox.KmcExport;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxServer;
import org.mediaretention.settings.BadSettings;

/** The program as a server: a process that watches the inbox until it is stopped. */
class ServerTest {

  private static final SandboxAccount ACCOUNT = SandboxAccount.generate(AccountShape.of(300, 8));

  @TempDir private Path home;

  @Test
  void auditsWhateverIsDroppedAndLeavesAloneWhatIsStillArriving() throws Exception {
    try (Installation program = Installation.in(home, ACCOUNT)) {
      program.set("exports.quiet-period", "PT0.5S");
      Path configuration = program.configuration();
      try (Program server = Program.start(home, "--config", configuration.toString())) {
        server.awaitLog("Watching");
        KmcExport.of(ACCOUNT).writeTo(program.inbox("march"));
        awaitAudits(program, "outbox", 1);

        program.drop("broken/all.csv", "no export\n");
        awaitAudits(program, "failed", 1);
        assertThat(program.error()).startsWith("all.csv is not a CSV export");

        program.drop("all.csv.crdownload", "half a fi").drop(ACCOUNT);
        KmcExport.of(ACCOUNT).writeTo(program.inbox("april"));
        awaitAudits(program, "outbox", 2);
        assertThat(program.names("inbox"))
            .as("it was their turn first, but they are still arriving")
            .contains("all.csv.crdownload", "all_entries.csv");

        Files.delete(program.inbox("all.csv.crdownload"));
        awaitAudits(program, "outbox", 3);
        await().until(() -> program.names("inbox").isEmpty());
        requireEqualReports(program);

        server.terminate();
        assertThat(server.endsWithin(Duration.ofSeconds(20))).isTrue();
      }
    }
  }

  @Test
  @SuppressWarnings("try") // the port is only to be taken
  void worksWithoutAPageWhenAnotherProgramHasTheUsualPort() throws Exception {
    try (Installation program = Installation.in(home, ACCOUNT);
        ServerSocket other = taken(8080);
        Logged log = new Logged()) {
      program.set("server.enabled", "true").set("exports.quiet-period", "PT0.1S");
      try (Server server = program.server()) {
        assertThat(log.warnings())
            .singleElement(as(InstanceOfAssertFactories.STRING))
            .startsWith("The server cannot listen at server.host 127.0.0.1 and server.port 8080: ");
        server.start();
        program.drop(ACCOUNT);
        awaitAudits(program, "outbox", 1);
      }
    }
  }

  @Test
  void saysWhereThePortComesFromThatAnotherProgramHas() throws Exception {
    try (Installation program = Installation.in(home, ACCOUNT);
        ServerSocket other = taken(0)) {
      int port = other.getLocalPort();
      program.set("server.enabled", "true").set("server.port", Integer.toString(port));

      assertThatThrownBy(program::server)
          .isInstanceOf(BadSettings.class)
          .hasMessageStartingWith(
              "The server cannot listen at server.host 127.0.0.1 and server.port %d (from %s): ",
              port, program.configuration());
    }
  }

  /** One that is taken already is as good. */
  private static ServerSocket taken(int port) throws IOException {
    try {
      return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    } catch (BindException e) {
      return new ServerSocket();
    }
  }

  @Test
  void triesAnAuditAgainThatStoppedInAnOutage() throws Exception {
    AtomicBoolean up = new AtomicBoolean();
    SandboxServer.Builder kaltura =
        SandboxServer.builder(ACCOUNT)
            .retryAfter(Duration.ZERO)
            .faults(
                (action, ids) ->
                    action.equals("media.list") && !up.get()
                        ? Optional.of(Fault.HTTP_503)
                        : Optional.empty());
    try (Installation program = Installation.in(home, kaltura)) {
      program.set("exports.quiet-period", "PT0.1S").set("kaltura.outage-patience", "PT0.2S");
      Path configuration = program.drop(ACCOUNT).configuration();
      try (Program server = Program.start(home, "--config", configuration.toString())) {
        server.awaitLog("It is tried again now.");
        up.set(true);
        awaitAudits(program, "outbox", 1);
        assertThat(program.names("failed")).isEmpty();
      }
    }
  }

  private static void awaitAudits(Installation program, String folder, int number) {
    await(number + " in " + folder)
        .atMost(Duration.ofSeconds(30))
        .until(() -> program.names(folder).size() == number);
  }

  private static void requireEqualReports(Installation program) throws IOException {
    Set<Map<String, String>> different = new HashSet<>();
    for (String audit : program.names("outbox")) {
      different.add(new FinishedAudit(program.folder("outbox").resolve(audit)).csvFiles());
    }
    assertThat(different).hasSize(1);
  }
}
