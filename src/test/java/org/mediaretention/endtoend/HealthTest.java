package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.endtoend.support.Visitor;
import org.mediaretention.engine.Server;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.Fault;
import org.mediaretention.sandbox.Faults;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxCredentials;

/** What a server tells of its health, as whoever watches it asks. */
class HealthTest {

  private static final SandboxAccount ACCOUNT = SandboxAccount.generate(AccountShape.of(50, 5));
  private static final String READY = "/observe/health/ready";

  @TempDir private Path home;

  private Installation program;
  private Server server;
  private Visitor visitor;

  @BeforeEach
  void start() throws Exception {
    program = Installation.in(home, ACCOUNT).set("server.check-login", "PT0.1S");
    visitor = new Visitor(program.observe());
    server = program.server();
    server.start();
  }

  @AfterEach
  void stop() {
    program.close(); // first, so that no call hangs in it
    server.close();
  }

  @Test
  void isLiveAndReadyWhileThereIsNothingToDo() throws Exception {
    await().until(() -> program.kaltura().calls().total() > 0);

    assertThat(visitor.get("/observe/health/live").statusCode()).isEqualTo(200);
    assertThat(visitor.get(READY).statusCode()).isEqualTo(200);
    assertThat(visitor.get("/observe/health").body()).contains("\"UP\"");
  }

  @Test
  void isNotReadyWhileKalturaRefusesTheLogin() throws Exception {
    program.kaltura().faults(Faults.always(Fault.SERVICE_FORBIDDEN));
    HttpResponse<String> broken = awaitReady(false);
    assertThat(broken.body())
        .contains("SERVICE_FORBIDDEN")
        .doesNotContain(SandboxCredentials.DEFAULT.adminSecret(), "Exception");
    assertThat(visitor.get("/observe/health/live").statusCode())
        .as("a restart would not mend it")
        .isEqualTo(200);

    program.kaltura().faults(Faults.none());
    assertThat(awaitReady(true).body()).contains("UP");
  }

  @Test
  void staysReadyWhileKalturaIsOnlyOutOfReach() throws Exception {
    await().until(() -> program.kaltura().calls().total() > 0);
    program.kaltura().faults(Faults.always(Fault.HTTP_500));
    long before = program.kaltura().calls().total();
    await("two more tries").until(() -> program.kaltura().calls().total() > before + 1);

    assertThat(visitor.get(READY).statusCode()).isEqualTo(200);
  }

  @Test
  void isNotReadyWhileTheInboxIsNoFolder() throws Exception {
    await().until(() -> Files.exists(program.folder("inbox")));
    Files.delete(program.folder("inbox"));
    Files.createFile(program.folder("inbox"));
    awaitReady(false);
    assertThat(visitor.json(READY).at("/checks/0/message").asText())
        .contains("is no folder that this user may write in");

    Files.delete(program.folder("inbox"));
    assertThat(awaitReady(true).body()).contains("UP");
  }

  @ParameterizedTest
  @ValueSource(strings = {"work", "outbox", "done", "failed"})
  void isNotReadyWhileAnotherFolderCannotBeUsed(String name) throws Exception {
    Path folder = program.folder(name);
    await().until(() -> Files.exists(program.folder("work")));
    Files.deleteIfExists(folder);
    Files.createFile(folder);
    awaitReady(false);
    // Camel escapes slashes once more than JSON needs.
    assertThat(visitor.json(READY).at("/checks/0/message").asText().replace("\\/", "/"))
        .startsWith("Since ")
        .contains(folder.toString());
    assertThat(visitor.get("/").body()).contains("In the way", folder.toString());

    Files.delete(folder);
    Files.createDirectory(folder);
    assertThat(awaitReady(true).body()).contains("UP");
    Files.delete(folder);
    awaitReady(name.equals("work"));
  }

  private HttpResponse<String> awaitReady(boolean ready) {
    return await(ready ? "ready" : "not ready")
        .atMost(Duration.ofSeconds(20))
        .until(this::askWhetherReady, answer -> (answer.statusCode() == 200) == ready);
  }

  private HttpResponse<String> askWhetherReady() throws IOException, InterruptedException {
    return visitor.get(READY);
  }
}
