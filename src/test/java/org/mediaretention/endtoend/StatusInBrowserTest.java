package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.Browser;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.Visitor;
import org.mediaretention.engine.Server;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxServer;

/** The status page in a real browser while an audit runs; without Chromium it is left out. */
class StatusInBrowserTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final SandboxAccount ACCOUNT = SandboxAccount.generate(AccountShape.of(1_000, 5));

  @TempDir private Path home;

  private Installation program;
  private Server server;
  private Visitor visitor;
  private URI address;

  @BeforeEach
  void startAnAuditThatTakesItsTime() throws Exception {
    assumeThat(CHROMIUM).isExecutable();
    SandboxServer.Builder kaltura =
        SandboxServer.builder(ACCOUNT).latency(Duration.ofSeconds(2)).recordCalls();
    program = Installation.in(home, kaltura);
    program.set("exports.quiet-period", "PT0S").set("progress.every", "PT0.1S");
    program.set("kaltura.parallel-calls", "1");
    address = program.observe();
    visitor = new Visitor(address);
    program.drop(ACCOUNT);
    server = program.server();
    server.start();
    await("an audit under way")
        .atMost(Duration.ofSeconds(30))
        .until(() -> visitor.json("/api/audits").path("running").path("steps").size() > 0);
  }

  @AfterEach
  void stop() {
    if (server != null) {
      program.close(); // first, so that no call of the audit hangs in it
      server.close();
    }
  }

  @Test
  void showsTheAuditAndRefreshesItself() throws Exception {
    assertThat(page())
        .contains("id=\"running\"", "looking up", "<progress", "in flight")
        .contains(visitor.json("/api/audits").at("/running/audit").asText());

    Process open = browse("--remote-debugging-port=0", address + "/");
    try {
      double before = visits();
      await("the page that stays open is asked for again and again")
          .atMost(Duration.ofSeconds(60))
          .until(() -> visits() >= before + 2);
    } finally {
      open.destroyForcibly().waitFor();
    }
  }

  private double visits() throws IOException, InterruptedException {
    return visitor.metric(
        "camel_exchanges_total{camelContext=\"media-retention\",eventType=\"route\","
            + "kind=\"CamelRoute\",routeId=\"show-status\"}");
  }

  /** The page as the browser has understood it. */
  private String page() throws IOException, InterruptedException {
    Process browser = browse("--dump-dom", address + "/");
    String page = new String(browser.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    browser.waitFor();
    return page;
  }

  private Process browse(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                CHROMIUM.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + Browser.newProfile()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .redirectOutput(
            arguments[0].equals("--dump-dom")
                ? ProcessBuilder.Redirect.PIPE
                : ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
