package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.Visitor;
import org.mediaretention.engine.Server;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.SandboxAccount;

/** Which requests a server answers at all. */
class DoorkeeperTest {

  @TempDir private static Path home;

  private static Installation program;
  private static URI address;
  private static Server server;

  @BeforeAll
  static void start() throws Exception {
    program = Installation.in(home, SandboxAccount.generate(AccountShape.of(10, 1)));
    address = program.observe();
    server = program.server();
    server.start();
  }

  @AfterAll
  static void stop() {
    server.close();
    program.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/audits", "/observe/health", "/observe/metrics", "/nowhere"})
  void tellsBrowsersToTrustNothingElse(String path) throws Exception {
    HttpResponse<String> answer = new Visitor(address).get(path);

    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "*/*",
        "application/json",
        "text/plain;version=0.0.4;q=0.5,application/openmetrics-text;version=1.0.0;q=0.9",
        "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;q=0.7"
      })
  void answersMonitoringWhateverFormItAsksFor(String accept) throws Exception {
    for (String path : new String[] {"/observe/health", "/observe/metrics"}) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address + path)).header("Accept", accept).build();

      assertThat(
              HttpClient.newHttpClient()
                  .send(request, HttpResponse.BodyHandlers.discarding())
                  .statusCode())
          .isNotEqualTo(406);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "localhost,200",
    "LOCALHOST:1,200",
    "127.0.0.1:8080,200",
    "[::1]:8080,200",
    "evil.example,421",
    "127.0.0.1.evil.example,421",
    "localhost.evil.example:8080,421"
  })
  void answersOnlyWhoCallsItByItsName(String host, int status) throws IOException {
    for (String path : new String[] {"/", "/api/audits", "/observe/metrics"}) {
      assertThat(statusFor(path, host)).isEqualTo(status);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
  void changesNothing(String method) throws Exception {
    HttpResponse<String> answer = new Visitor(address).ask(method, "/");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/audits", "/observe/health", "/observe/metrics", "/nowhere"})
  void answersHeadAsGetWithoutTheBody(String path) throws Exception {
    HttpResponse<String> whole = new Visitor(address).get(path);
    String head = raw("HEAD %s HTTP/1.1\r\nHost: localhost\r\nConnection: close".formatted(path));

    assertThat(head)
        .startsWith("HTTP/1.1 %d ".formatted(whole.statusCode()))
        .containsIgnoringCase("Content-Security-Policy: default-src 'none'")
        .endsWith("\r\n\r\n");
    assertThat(head.split("\r\n\r\n", 2)[1]).isEmpty();
    String type = whole.headers().firstValue("Content-Type").orElseThrow();
    assertThat(head).containsIgnoringCase("Content-Type: " + type);
  }

  @Test
  void refusesHeadWhereABodyWouldBeSent() throws Exception {
    HttpResponse<String> answer = new Visitor(address).ask("HEAD", "/", HttpClient.Version.HTTP_2);

    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
    assertThat(answer.statusCode()).isEqualTo(405);
  }

  @Test
  void asksWhoSendsHeadForItsNameToo() throws IOException {
    assertThat(raw("HEAD / HTTP/1.1\r\nHost: evil.example\r\nConnection: close")).contains(" 421 ");
  }

  @Test
  void sendsNothingBackThatCameWithTheRequest() throws IOException {
    assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-Mine: secret\r\nConnection: close"))
        .contains("200 OK")
        .doesNotContain("X-Mine", "secret");
  }

  private static int statusFor(String path, String host) throws IOException {
    String answer = raw("GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close".formatted(path, host));
    return Integer.parseInt(answer.split(" ")[1]);
  }

  // Java's client does not let anybody choose the host that it names.
  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.getOutputStream().write((request + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
