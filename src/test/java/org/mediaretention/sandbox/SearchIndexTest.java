package org.mediaretention.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediaretention.sandbox.EntryState.neverPlayed;
import static org.mediaretention.sandbox.TestClient.ids;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists and counts a moment after a change, when the search engine does not know of it yet. */
class SearchIndexTest {

  private static final SandboxAccount ACCOUNT =
      SandboxAccount.of(
          Entries.ready("0_deleted0").withNow(neverPlayed().deleted()),
          Entries.ready("0_purged00").purge(),
          Entries.ready("0_ready000"));

  private SandboxServer server;
  private TestClient client;

  @BeforeEach
  void start() throws Exception {
    server = SandboxServer.builder(ACCOUNT).unindexed("0_deleted0", "0_purged00").start();
    client = new TestClient(server).login();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void listsADeletedEntryAsDeletedAlthoughTheFilterLeavesDeletedOnesOut() throws Exception {
    JsonNode list = client.call("media", "list", Map.of());

    assertThat(ids(list)).containsExactly("0_deleted0", "0_ready000");
    assertThat(list.get("objects"))
        .filteredOn(entry -> entry.get("id").textValue().equals("0_deleted0"))
        .allMatch(entry -> entry.get("status").intValue() == 3);
  }

  @Test
  void countsAnEntryWhoseRowIsMissing() throws Exception {
    assertThat(client.call("media", "list", Map.of()).get("totalCount").intValue()).isEqualTo(3);
    assertThat(client.call("baseEntry", "count", Map.of()).intValue()).isEqualTo(3);
    assertThat(client.call("media", "count", Map.of()).intValue()).isEqualTo(3);
  }

  @Test
  void leavesAGapWhereARowIsMissing() throws Exception {
    Map<String, ?> filter = Map.of("orderBy", "+createdAt");
    List<Integer> sizes =
        List.of(
            page(filter, 1).get("objects").size(),
            page(filter, 2).get("objects").size(),
            page(filter, 3).get("objects").size());

    assertThat(sizes).containsExactlyInAnyOrder(1, 1, 0);
  }

  @Test
  void asksTheDatabaseWhereIdsAreNamed() throws Exception {
    Map<String, ?> filter = Map.of("idIn", "0_deleted0,0_purged00,0_ready000");

    assertThat(ids(client.call("media", "list", Map.of("filter", filter))))
        .containsExactly("0_ready000");
  }

  @Test
  void knowsOfEveryChangeInTheEnd() throws Exception {
    server.indexAllChanges();

    assertThat(ids(client.call("media", "list", Map.of()))).containsExactly("0_ready000");
    assertThat(client.call("baseEntry", "count", Map.of()).intValue()).isEqualTo(1);
  }

  private JsonNode page(Map<String, ?> filter, int index) throws Exception {
    Map<String, ?> pager = Map.of("pageSize", 1, "pageIndex", index);
    return client.call("media", "list", Map.of("filter", filter, "pager", pager));
  }
}
