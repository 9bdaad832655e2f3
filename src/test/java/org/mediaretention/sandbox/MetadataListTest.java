package org.mediaretention.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediaretention.sandbox.EntryState.neverPlayed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetadataListTest {

  private static final String XML = "<metadata><ExtendedUntil>1</ExtendedUntil></metadata>";

  private SandboxServer server;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void insistsOnIdsOfEntries() throws Exception {
    TestClient client = serve(3);

    JsonNode answer = client.call("metadata_metadata", "list", Map.of("filter", Map.of()));

    assertThat(answer.get("code").asText()).isEqualTo("MUST_FILTER_ON_OBJECT_ID");
  }

  @Test
  void sends30ObjectsUnlessToldOtherwise() throws Exception {
    TestClient client = serve(40);

    Map<String, ?> filter = Map.of("objectIdIn", String.join(",", Entries.ids(40)));
    JsonNode answer = client.call("metadata_metadata", "list", Map.of("filter", filter));

    assertThat(answer.get("objects")).hasSize(30);
    assertThat(answer.get("totalCount").asInt()).isEqualTo(40);
  }

  @Test
  void dropsIdsBeyond500WithoutAWord() throws Exception {
    TestClient client = serve(501);

    assertThat(list(client, Entries.ids(501)).get("totalCount").asInt()).isEqualTo(500);
  }

  @Test
  void dropsUnknownAndDeletedEntriesAndThoseWithoutMetadata() throws Exception {
    SandboxEntry deleted = Entries.in("0_deleted0", neverPlayed().deleted());
    SandboxAccount account =
        SandboxAccount.of(Entries.ready("0_with0000"), Entries.ready("0_without0"), deleted);
    server =
        SandboxServer.builder(account)
            .metadata(of(17, "0_with0000"), of(18, "0_with0000"), of(17, "0_deleted0"))
            .start();
    TestClient client = new TestClient(server).login();

    JsonNode answer = list(client, List.of("0_with0000", "0_without0", "0_deleted0", "0_unknown0"));

    assertThat(StreamSupport.stream(answer.get("objects").spliterator(), false))
        .singleElement()
        .satisfies(
            object -> {
              assertThat(object.get("objectId").asText()).isEqualTo("0_with0000");
              assertThat(object.get("metadataProfileId").asInt()).isEqualTo(17);
              assertThat(object.get("xml").asText()).isEqualTo(XML);
            });
  }

  private TestClient serve(int entries) throws Exception {
    SandboxMetadata[] metadata =
        Entries.ids(entries).stream().map(id -> of(17, id)).toArray(SandboxMetadata[]::new);
    server = SandboxServer.builder(Entries.readyOnes(entries)).metadata(metadata).start();
    return new TestClient(server).login();
  }

  private static SandboxMetadata of(int profile, String id) {
    return new SandboxMetadata(profile, id, XML);
  }

  private static JsonNode list(TestClient client, List<String> ids) throws Exception {
    Map<String, ?> filter =
        Map.of("objectIdIn", String.join(",", ids), "metadataProfileIdEqual", 17);
    return client.call(
        "metadata_metadata", "list", Map.of("filter", filter, "pager", TestClient.page(500)));
  }
}
