package org.mediaretention.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Changes a sandbox as any client would, and looks at it through every door. */
final class Changes {

  private final TestClient client;

  Changes(TestClient client) {
    this.client = client;
  }

  static Changes by(SandboxServer server) throws Exception {
    return new Changes(new TestClient(server).login());
  }

  static Changes by(SandboxServer server, String privileges) throws Exception {
    return new Changes(new TestClient(server).login(privileges));
  }

  JsonNode strip(String flavorId) throws Exception {
    return client.call("flavorAsset", "delete", Map.of("id", flavorId));
  }

  JsonNode convert(String entryId, int paramsId) throws Exception {
    return client.call(
        "flavorAsset", "convert", Map.of("entryId", entryId, "flavorParamsId", paramsId));
  }

  JsonNode recycle(String entryId) throws Exception {
    return client.call("baseEntry", "recycle", Map.of("entryId", entryId));
  }

  JsonNode restore(String entryId) throws Exception {
    return client.call("baseEntry", "restoreRecycled", Map.of("entryId", entryId));
  }

  JsonNode delete(String entryId) throws Exception {
    return client.call("baseEntry", "delete", Map.of("entryId", entryId));
  }

  JsonNode get(String entryId) throws Exception {
    return client.call("baseEntry", "get", Map.of("entryId", entryId));
  }

  /** By its id alone, which hides nothing. */
  JsonNode find(String entryId) throws Exception {
    return client
        .call("baseEntry", "list", Map.of("filter", Map.of("idEqual", entryId)))
        .path("objects")
        .path(0);
  }

  JsonNode media(String... entryIds) throws Exception {
    return client.mediaList(List.of(entryIds));
  }

  JsonNode flavors(String... entryIds) throws Exception {
    return client.flavors(List.of(entryIds));
  }

  /** Ready and in no bin. */
  int count() throws Exception {
    return client.call("baseEntry", "count", Map.of("filter", Map.of())).asInt();
  }

  /** How many ways there are to play an entry. */
  int sources(String entryId) throws Exception {
    Map<String, ?> options = Map.of("objectType", "KalturaPlaybackContextOptions");
    return client
        .call(
            "baseEntry",
            "getPlaybackContext",
            Map.of("entryId", entryId, "contextDataParams", options))
        .path("sources")
        .size();
  }

  TestClient client() {
    return client;
  }

  static String code(JsonNode answer) {
    return answer.path("code").asText("none");
  }
}
