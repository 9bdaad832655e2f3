package org.mediaretention.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediaretention.sandbox.TestClient.ids;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FlavorListTest {

  private SandboxServer server;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void needsToKnowOfWhichEntries() throws Exception {
    TestClient client = serve(withFlavors("0_00000000", 1));

    JsonNode error = client.call("flavorAsset", "list", Map.of());

    assertThat(error.get("code").textValue()).isEqualTo("PROPERTY_VALIDATION_CANNOT_BE_NULL");
  }

  @Test
  void dropsUnknownDeletedAndPurgedEntries() throws Exception {
    TestClient client =
        serve(
            withFlavors("0_ready000", 2),
            withFlavors("0_deleted0", 2).withNow(EntryState.neverPlayed().deleted()),
            withFlavors("0_purged00", 2).purge(),
            withFlavors("0_recycled", 1).withNow(EntryState.neverPlayed().recycled()));

    JsonNode answer =
        client.flavors(List.of("0_ready000", "0_deleted0", "0_purged00", "0_recycled", "0_no"));

    assertThat(ids(answer)).containsExactly("0_ready000.0", "0_ready000.1", "0_recycled.0");
    assertThat(client.flavors(List.of("0_no")).get("objects")).isEmpty();
  }

  @Test
  void tellsTheTrueTotalWhenThePageIsFull() throws Exception {
    TestClient client = serve(withFlavors("0_00000000", 40), withFlavors("0_00000001", 7));
    Map<String, ?> filter = Map.of("entryIdIn", "0_00000000,0_00000001");

    JsonNode answer = client.call("flavorAsset", "list", Map.of("filter", filter));

    assertThat(answer.get("totalCount").intValue()).isEqualTo(47);
    assertThat(answer.get("objects")).hasSize(30);
  }

  @Test
  void sendsNoMoreThan500FlavorsAtOnce() throws Exception {
    TestClient client = serve(withFlavors("0_00000000", 300), withFlavors("0_00000001", 300));
    Map<String, ?> filter = Map.of("entryIdIn", "0_00000000,0_00000001");
    Map<String, ?> parameters = Map.of("filter", filter, "pager", TestClient.page(1_000));

    JsonNode answer = client.call("flavorAsset", "list", parameters);

    assertThat(answer.get("totalCount").intValue()).isEqualTo(600);
    assertThat(answer.get("objects")).hasSize(500);
  }

  @Test
  void dropsEntriesBeyond500Or150WithoutAWord() throws Exception {
    List<String> ids = Entries.ids(501);
    TestClient client =
        serve(SandboxAccount.of(ids.stream().map(id -> withFlavors(id, 1)).toList()));

    assertThat(client.flavors(ids).get("totalCount").intValue()).isEqualTo(500);
    client.login("");
    assertThat(client.flavors(ids).get("totalCount").intValue()).isEqualTo(150);
  }

  @Test
  void listsFlavorsThatTheEntryDoesNotAnnounce() throws Exception {
    SandboxFlavor source = SandboxFlavor.source("0_source00", "0_00000000", 10);
    SandboxFlavor transcoded = SandboxFlavor.transcoded("0_mobile00", "0_00000000", 48, 5);
    TestClient client =
        serve(
            Entries.ready("0_00000000")
                .withFlavors(
                    source,
                    transcoded.withStatus(SandboxFlavor.ERROR),
                    SandboxFlavor.transcoded("0_gone0000", "0_00000000", 49, 5)
                        .withStatus(SandboxFlavor.DELETED)));

    JsonNode entry = client.call("media", "get", Map.of("entryId", "0_00000000"));
    JsonNode answer = client.flavors(List.of("0_00000000"));

    assertThat(entry.get("flavorParamsIds").textValue()).isEqualTo("0");
    assertThat(ids(answer)).containsExactly("0_mobile00", "0_source00");
  }

  @Test
  void tellsSizesInKilobytesAndInBytes() throws Exception {
    SandboxFlavor source = SandboxFlavor.source("0_source00", "0_00000000", 10);
    TestClient client =
        serve(Entries.ready("0_00000000").withFlavors(source.withSizes(10, 10_500)));

    JsonNode flavor = client.flavors(List.of("0_00000000")).at("/objects/0");

    assertThat(flavor.get("size").longValue()).isEqualTo(10);
    assertThat(flavor.get("sizeInBytes").asLong()).isEqualTo(10_500);
    assertThat(flavor.get("isOriginal").booleanValue()).isTrue();
    assertThat(flavor.get("objectType").textValue()).isEqualTo("KalturaFlavorAsset");
  }

  @Test
  void writesAFewSizesAsText() throws Exception {
    TestClient client = serve(withFlavors("0_00000000", 400));

    assertThat(client.flavors(List.of("0_00000000")).get("objects"))
        .filteredOn(flavor -> flavor.get("sizeInBytes").isTextual())
        .hasSizeBetween(1, 40);
  }

  private static SandboxEntry withFlavors(String id, int count) {
    SandboxFlavor[] flavors = new SandboxFlavor[count];
    for (int i = 0; i < count; i++) {
      flavors[i] = SandboxFlavor.transcoded(id + "." + i, id, 100 + i, 1_000 + i);
    }
    return Entries.ready(id).withFlavors(flavors);
  }

  private TestClient serve(SandboxEntry... entries) throws Exception {
    return serve(SandboxAccount.of(entries));
  }

  private TestClient serve(SandboxAccount account) throws Exception {
    server = SandboxServer.start(account);
    return new TestClient(server).login();
  }
}
