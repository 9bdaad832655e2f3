package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediaretention.endtoend.support.FinishedAudit;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.Visitor;
import org.mediaretention.engine.Server;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxServer;
import org.mediaretention.settings.BadSettings;

/** What a server shows of its audits, to people, programs and monitoring. */
class StatusTest {

  private static final SandboxAccount ACCOUNT = SandboxAccount.generate(AccountShape.of(300, 5));

  @TempDir private Path home;

  private Installation program;
  private URI address;
  private Server server;
  private Visitor visitor;

  @BeforeEach
  void install() throws Exception {
    SandboxServer.Builder kaltura =
        SandboxServer.builder(ACCOUNT).latency(Duration.ofMillis(300)).recordCalls();
    program = Installation.in(home, kaltura);
    program.set("exports.quiet-period", "PT0S").set("progress.every", "PT0.05S");
    program.set("kaltura.parallel-calls", "1");
    address = program.observe();
    visitor = new Visitor(address);
    server = program.server();
  }

  @AfterEach
  void stop() {
    program.close(); // first, so that no call hangs in it
    server.close();
  }

  @Test
  void showsAnAuditWhileItRunsAndItsReportsAfterwards() throws Exception {
    program.drop(ACCOUNT);
    server.start();
    JsonNode running =
        await("an audit with something done")
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> visitor.json("/api/audits").path("running"),
                audit -> audit.path("steps").path(0).path("percent").asInt() > 0);
    assertThat(running.path("audit").asText()).matches("2025-12-31_\\d{8}-\\d{6}");
    assertThat(running.path("calls").asLong()).isPositive();

    JsonNode finished = awaitFinished();
    assertThat(finished.path("audit")).isEqualTo(running.path("audit"));
    assertThat(finished.path("verdict").asText()).isEqualTo(program.audit().verdict());
    assertThat(finished.path("rows").asLong()).isEqualTo(program.audit().count("rows"));
    assertThat(visitor.get("/").body()).contains(finished.path("audit").asText());
    assertThat(visitor.json("/api/audits").path("running").isNull()).isTrue();
  }

  @Test
  void showsThatTheAccountIsListed() throws Exception {
    server.close();
    program.set("audit.source", "account").set("schedule.cron", "* * * * * ?");
    server = program.server();
    server.start();

    JsonNode step =
        await("an audit that lists")
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> visitor.json("/api/audits").path("running").path("steps").path(0),
                first -> first.path("percent").asInt() > 0);
    assertThat(step.path("name").asText()).isEqualTo("listing");
    assertThat(step.path("unit").asText()).isEqualTo("entries");
  }

  @Test
  void handsOutEachReportAsItIs() throws Exception {
    program.drop(ACCOUNT);
    server.start();
    JsonNode finished = awaitFinished();
    Path folder = program.audit().folder();

    for (JsonNode file : finished.path("files")) {
      HttpResponse<String> answer =
          visitor.get("/audits/%s/%s".formatted(folder.getFileName(), file.asText()));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo(Files.readString(folder.resolve(file.asText())));
      HttpResponse<String> head =
          visitor.ask(
              "HEAD",
              "/audits/%s/%s".formatted(folder.getFileName(), file.asText()),
              HttpClient.Version.HTTP_1_1);
      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
    }
    assertThat(visitor.get("/audits/" + folder.getFileName() + "/none.csv").statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/audits/AUDIT/../../secret.txt",
        "/audits/AUDIT/..%2f..%2fsecret.txt",
        "/audits/AUDIT/..%5c..%5csecret.txt",
        "/audits/AUDIT/%2e%2e%2f%2e%2e%2fsecret.txt",
        "/audits/../secret.txt",
        "/audits/..%2fwork/secret.txt",
        "/audits/%2e%2e/secret.txt",
        "/audits/other/secret.txt",
        "/audits/AUDIT/.secret.txt",
        "/audits/AUDIT/link.txt",
        "/audits/AUDIT/folder",
        "/audits/AUDIT/audit.json%00",
        "/audits/AUDIT/"
      })
  void handsOutNothingElse(String path) throws Exception {
    String audit = "2025-12-31_20260102-091500";
    Path folder = Files.createDirectories(program.folder("outbox").resolve(audit));
    Files.createDirectories(folder.resolve("folder"));
    Files.createDirectories(folder.resolveSibling("other"));
    Files.writeString(home.resolve("secret.txt"), "secret");
    Files.writeString(program.folder("outbox").resolve("secret.txt"), "secret");
    Files.writeString(folder.resolveSibling("other").resolve("secret.txt"), "secret");
    Files.writeString(folder.resolve(".secret.txt"), "secret");
    Files.writeString(folder.resolve("audit.json"), "{}");
    Files.createSymbolicLink(folder.resolve("link.txt"), home.resolve("secret.txt"));
    server.start();

    HttpResponse<String> answer = visitor.get(path.replace("AUDIT", audit));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).doesNotContain("secret");
    assertThat(visitor.get("/audits/" + audit + "/audit.json").body()).isEqualTo("{}");
  }

  @Test
  void tellsMonitoringNumbersAlone() throws Exception {
    program.drop(ACCOUNT);
    server.start();
    awaitFinished();
    FinishedAudit audit = program.audit();
    String verdict = audit.verdict().toLowerCase(Locale.ROOT);

    assertThat(visitor.metric("media_retention_entries_total{outcome=\"candidate\"}"))
        .isEqualTo(audit.count("candidates"));
    assertThat(
            visitor.metric(
                "media_retention_calls_total{action=\"media.list\",result=\"answered\"}"))
        .isEqualTo(program.kaltura().calls().total("media.list"));
    assertThat(visitor.metric("media_retention_audits_total{verdict=\"" + verdict + "\"}"))
        .isEqualTo(1);
    assertThat(visitor.metric("media_retention_last_verdict{verdict=\"" + verdict + "\"}"))
        .isEqualTo(1);
    assertThat(visitor.metric("media_retention_audit_seconds_count")).isEqualTo(1);
    assertThat(visitor.metric("media_retention_audit_seconds_sum")).isPositive();
    assertThat(visitor.metric("media_retention_last_success_timestamp_seconds"))
        .isGreaterThan(Instant.parse("2026-01-01T00:00:00Z").getEpochSecond());
    assertThat(visitor.get("/observe/metrics").body().lines())
        .filteredOn(line -> line.startsWith("# HELP media_retention_"))
        .hasSizeGreaterThan(5)
        .allMatch(line -> line.split(" ").length > 4);
    assertThat(visitor.get("/observe/metrics").body())
        .contains("camel_exchanges_total")
        .doesNotContain(
            audit.column("candidates.csv", 0).get(0),
            audit.column("candidates.csv", 8).get(0),
            program.kaltura().uri().toString());
  }

  @Test
  void tellsTheNextRunAndTheLastError() throws Exception {
    server.close();
    program.set("schedule.cron", "0 0 0 1 1 ?").drop("all.csv", "no export\n");
    Files.createDirectories(program.folder("work"));
    Files.writeString(program.folder("work").resolve("last-scheduled-run"), "2020-06-01T00:00:00Z");
    server = program.server();
    server.start();

    JsonNode status = visitor.json("/api/audits");
    assertThat(status.path("nextRun").asText()).matches("20\\d\\d-01-01T08:00:00Z");
    assertThat(status.path("lastError").path("why").asText())
        .startsWith("all.csv is not a CSV export");
    assertThat(status.path("failed").path(0).path("why"))
        .isEqualTo(status.path("lastError").path("why"));
    assertThat(visitor.get("/").body()).contains("all.csv is not a CSV export");
    assertThat(visitor.metric("media_retention_last_verdict{verdict=\"failed\"}")).isEqualTo(1);
  }

  @Test
  void refusesToStartAtAPortThatIsTaken() throws Exception {
    try (ServerSocket other = new ServerSocket(address.getPort())) {
      assertThatThrownBy(program::server)
          .isInstanceOf(BadSettings.class)
          .hasMessageContaining("server.port")
          .hasMessageContaining(Integer.toString(other.getLocalPort()));
    }
  }

  private JsonNode awaitFinished() {
    return await("a finished audit")
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> visitor.json("/api/audits").path("finished").path(0),
            audit -> !audit.isMissingNode());
  }
}
