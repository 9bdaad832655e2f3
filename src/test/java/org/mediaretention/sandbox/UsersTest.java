package org.mediaretention.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediaretention.sandbox.Changes.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UsersTest {

  private SandboxServer server;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void ofManyUsersTheFirst150AreReadAnd30ReturnedWithoutAWord() throws Exception {
    TestClient client = serve(users(200));
    String ids = IntStream.range(0, 200).mapToObj(i -> "user" + i).collect(Collectors.joining(","));

    JsonNode answer = client.call("user", "list", Map.of("filter", Map.of("idIn", ids)));

    assertThat(answer.path("totalCount").asInt()).isEqualTo(150);
    assertThat(answer.path("objects")).hasSize(30);
    assertThat(list(client, "user149,user160").path("totalCount").asInt()).isEqualTo(2);
  }

  @Test
  void departedUsersAreAbsentAndBlockedOnesAreNot() throws Exception {
    TestClient client =
        serve(
            SandboxUser.active("departed", "d@example.edu").with(SandboxUser.Status.DELETED),
            SandboxUser.active("blocked", "b@example.edu").with(SandboxUser.Status.BLOCKED));

    JsonNode answer = list(client, "departed,blocked,never");

    assertThat(TestClient.ids(answer)).containsExactly("blocked");
    assertThat(answer.at("/objects/0/status").asInt()).isZero();
    assertThat(code(client.call("user", "get", Map.of("userId", "departed"))))
        .isEqualTo("INVALID_USER_ID");
  }

  @Test
  void usersComeInTheirOwnCaseSomeWithoutAnAddressSomeAsGroups() throws Exception {
    TestClient client =
        serve(SandboxUser.active("JSmith", ""), SandboxUser.active("staff", "").asGroup());

    JsonNode smith = list(client, "jsmith").at("/objects/0");

    assertThat(smith.path("id").asText()).isEqualTo("JSmith");
    assertThat(smith.hasNonNull("email")).isFalse();
    assertThat(list(client, "staff").at("/objects/0/type").asInt()).isOne();
  }

  @Test
  void anIdOfOneLetterIsNotLookedFor() throws Exception {
    TestClient client = serve(SandboxUser.active("a", ""), SandboxUser.active("7", ""));

    assertThat(TestClient.ids(list(client, "a,7"))).containsExactly("7");
    assertThat(client.call("user", "get", Map.of("userId", "a")).path("id").asText())
        .isEqualTo("a");
  }

  @Test
  void usersNeedMoreThanTheRightToReadEntries() throws Exception {
    TestClient client = serve(users(1));
    server.circumstances(now -> now.withRole("77", Permission.CONTENT_MANAGE_BASE));
    client.login("disableentitlement,setrole:77");

    assertThat(code(list(client, "user0"))).isEqualTo("SERVICE_FORBIDDEN");
    server.circumstances(now -> now.withRole("77", Permission.ADMIN_BASE));
    assertThat(TestClient.ids(list(client, "user0"))).containsExactly("user0");
  }

  private static SandboxUser[] users(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> SandboxUser.active("user" + i, "user" + i + "@example.edu"))
        .toArray(SandboxUser[]::new);
  }

  private static JsonNode list(TestClient client, String ids) throws Exception {
    Map<String, ?> filter = Map.of("idIn", ids);
    return client.call("user", "list", Map.of("filter", filter, "pager", TestClient.page(500)));
  }

  private TestClient serve(SandboxUser... users) throws Exception {
    server = SandboxServer.builder(SandboxAccount.of(Entries.ready("1_a"))).users(users).start();
    return new TestClient(server).login();
  }
}
