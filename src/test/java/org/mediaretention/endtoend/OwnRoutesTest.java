package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediaretention.endtoend.support.FinishedAudit;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.Logged;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.settings.BadSettings;

/** Routes that an operator has changed: what they do, and what is said when they are broken. */
class OwnRoutesTest {

  private static final SandboxAccount ACCOUNT = SandboxAccount.generate(AccountShape.of(100, 5));
  private static final String HOOK = "audit-finished.camel.yaml";

  @TempDir private Path home;

  private Installation program;
  private Path routes;

  @BeforeEach
  void copyTheRoutes() throws IOException {
    program = Installation.in(home, ACCOUNT);
    routes = Files.createDirectories(home.resolve("routes"));
    try (Stream<Path> files = Files.list(Path.of("routes"))) {
      for (Path file : files.toList()) {
        Files.copy(file, routes.resolve(file.getFileName()));
      }
    }
    program.set("routes.folder", routes.toString()).drop(ACCOUNT);
  }

  @AfterEach
  void close() {
    program.close();
  }

  @Test
  void tellsSlackWhenAnAuditIsFinished() throws Exception {
    List<String> messages = new CopyOnWriteArrayList<>();
    HttpServer slack = slack(messages);
    try {
      String example = Files.readString(Path.of("docs/examples/slack").resolve(HOOK));
      String webhook = "http://127.0.0.1:%d/services/T0/B0".formatted(slack.getAddress().getPort());
      Files.writeString(routes.resolve(HOOK), example.replace("{{env:SLACK_WEBHOOK}}", webhook));

      assertThat(program.workOffInbox()).isIn(0, 3);
    } finally {
      slack.stop(0);
    }
    assertThat(messages).hasSize(1);
    JsonNode message = new ObjectMapper().readTree(messages.get(0));
    FinishedAudit audit = program.audit();
    assertThat(message.path("text").asText())
        .startsWith("Audit %s is %s".formatted(audit.folder().getFileName(), audit.verdict()))
        .contains(audit.count("candidates") + " candidates of " + audit.count("rows") + " rows");
  }

  @Test
  void finishesAnAuditWhoseHookFails() throws Exception {
    Files.writeString(
        routes.resolve(HOOK),
        """
        - route:
            id: audit-finished
            from:
              uri: direct:audit-finished
              steps:
                - throwException:
                    exceptionType: java.lang.IllegalStateException
                    message: no channel of that name
        """);
    try (Logged log = new Logged()) {
      assertThat(program.workOffInbox()).isIn(0, 3);

      assertThat(log.warnings())
          .anyMatch(line -> line.startsWith("The route audit-finished failed: no channel of that"));
    }
    assertThat(program.audit().folder()).isNotEmptyDirectory();
    assertThat(program.names("failed")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "steps: | stepz: | 8 | Unsupported field: stepz",
        "from: | - from: | 5 | expected <block end>",
        "loggingLevel: DEBUG | loggingLevel: LOUD | 8 | does not have any constant with value: LOUD",
        "uri: direct:audit-finished | uri: smtq:x | 6 | No endpoint could be found for: smtq://x",
        "${body.verdict} | ${body.verdict | 8 | expected symbol functionEnd but was eol",
        "Audit ${variable | ${bean:nobody} ${variable | 8 | No bean could be found"
      })
  void saysInWhichFileAndLineARouteIsBroken(String sound, String broken, int line, String why)
      throws IOException {
    Path hook = routes.resolve(HOOK);
    String text = Files.readString(hook);
    assertThat(text).contains(sound);
    Files.writeString(hook, text.replace(sound, broken));

    assertThatThrownBy(program::workOffInbox)
        .isInstanceOf(BadSettings.class)
        .hasMessageStartingWith(hook + " line " + line + ": ")
        .hasMessageContaining(why)
        .hasMessageEndingWith(".");
    assertThat(program.names("inbox")).as("nothing was touched").hasSize(3);
  }

  @Test
  void saysWhichRouteIsMissing() throws IOException {
    Files.delete(routes.resolve(HOOK));

    assertThatThrownBy(program::workOffInbox)
        .isInstanceOf(BadSettings.class)
        .hasMessageContaining("lacks audit-finished");
  }

  @Test
  void saysThatNothingIsDoneAboutFailures() throws IOException {
    Path failures = routes.resolve("failures.camel.yaml");
    String text = Files.readString(failures);
    Files.writeString(failures, text.replace("id: audit-failures", "id: mine"));
    assertThatThrownBy(program::workOffInbox)
        .isInstanceOf(BadSettings.class)
        .hasMessageContaining("lacks failures.camel.yaml (audit-failures);");

    Files.delete(failures);
    assertThatThrownBy(program::workOffInbox)
        .isInstanceOf(BadSettings.class)
        .hasMessageContaining(
            "lacks failures.camel.yaml (call-failures, audit-failures, inbox-failures);");
    assertThat(program.names("inbox")).as("nothing was touched").hasSize(3);
  }

  private static HttpServer slack(List<String> messages) throws IOException {
    HttpServer slack =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    slack.createContext(
        "/services",
        call -> {
          try (call) {
            messages.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            call.sendResponseHeaders(200, -1);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    slack.start();
    return slack;
  }
}
