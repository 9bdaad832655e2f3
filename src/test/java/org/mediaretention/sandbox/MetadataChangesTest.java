package org.mediaretention.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediaretention.sandbox.Changes.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetadataChangesTest {

  private static final String ENTRY = "1_entry000";
  private static final String XML = "<metadata><Course>A</Course><Until>1</Until></metadata>";
  private static final String LATER = "<metadata><Course>A</Course><Until>2</Until></metadata>";

  private SandboxServer server;
  private TestClient client;

  @BeforeEach
  void start() throws Exception {
    server =
        SandboxServer.builder(SandboxAccount.of(Entries.ready(ENTRY), Entries.ready("1_other000")))
            .metadata(new SandboxMetadata(7, ENTRY, XML))
            .metadataProfile(7, "Course", "Until")
            .start();
    client = new TestClient(server).login();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whoeverWritesAnOldVersionOfTheMetadataIsRefused() throws Exception {
    JsonNode read = read();
    server
        .metadata()
        .put(new SandboxMetadata(7, ENTRY, "<metadata><Until>9</Until></metadata>", 2));

    JsonNode answer = update(LATER, Map.of("version", read.path("version").asInt()));

    assertThat(code(answer)).isEqualTo("INVALID_METADATA_VERSION");
    assertThat(read().path("xml").asText()).contains("9");
    assertThat(update(LATER, Map.of("version", 2)).path("version").asInt()).isEqualTo(3);
  }

  @Test
  void whoeverNamesNoVersionReplacesAllFieldsOfAnother() throws Exception {
    server.metadata().put(new SandboxMetadata(7, ENTRY, XML.replace("A", "B"), 2));

    update("<metadata><Until>2</Until></metadata>", Map.of());

    assertThat(read().path("xml").asText()).isEqualTo("<metadata><Until>2</Until></metadata>");
  }

  @Test
  void theSameMetadataAgainIsNoChange() throws Exception {
    assertThat(update(XML, Map.of()).path("version").asInt()).isOne();
    assertThat(server.deeds().all()).isEmpty();
  }

  @Test
  void fieldsOutOfOrderOrUnknownAndWhatIsNoXmlAreRefused() throws Exception {
    String swapped = "<metadata><Until>2</Until><Course>A</Course></metadata>";

    assertThat(code(update(swapped, Map.of()))).isEqualTo("INVALID_METADATA_DATA");
    assertThat(code(update("<metadata><Other/></metadata>", Map.of())))
        .isEqualTo("INVALID_METADATA_DATA");
    assertThat(code(update("<metadata>", Map.of()))).isEqualTo("INVALID_METADATA_DATA");
    assertThat(read().path("xml").asText()).isEqualTo(XML);
  }

  @Test
  void metadataThatAnotherProgramWritesIsLocked() throws Exception {
    server.metadata().lock(ENTRY);
    assertThat(code(update(LATER, Map.of()))).isEqualTo("LOCK_TIMED_OUT");
    server.metadata().unlock(ENTRY);
    assertThat(update(LATER, Map.of()).path("xml").asText()).isEqualTo(LATER);
  }

  @Test
  void metadataIsAddedOnce() throws Exception {
    assertThat(add("1_other000").path("version").asInt()).isOne();
    assertThat(code(add("1_other000"))).isEqualTo("METADATA_ALREADY_EXISTS");
    assertThat(code(add("1_unknown0"))).isEqualTo("INVALID_METADATA_OBJECT");
    assertThat(server.deeds().all()).extracting(Deed::entryId).containsExactly("1_other000");
    assertThat(server.calls().changing()).isEqualTo(3);
  }

  private JsonNode add(String entryId) throws Exception {
    return client.call(
        "metadata_metadata",
        "add",
        Map.of("metadataProfileId", 7, "objectType", "1", "objectId", entryId, "xmlData", XML));
  }

  private JsonNode update(String xml, Map<String, ?> more) throws Exception {
    Map<String, Object> parameters = new HashMap<>(more);
    parameters.put("id", read().path("id").asText());
    parameters.put("xmlData", xml);
    return client.call("metadata_metadata", "update", parameters);
  }

  private JsonNode read() throws Exception {
    return client
        .call("metadata_metadata", "list", Map.of("filter", Map.of("objectIdEqual", ENTRY)))
        .at("/objects/0");
  }
}
