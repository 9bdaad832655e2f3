package org.mediaretention.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/** What a player is told before it plays an entry. */
final class PlaybackActions {

  private final LiveAccount account;
  private final int partnerId;

  PlaybackActions(LiveAccount account, int partnerId) {
    this.account = account;
    this.partnerId = partnerId;
  }

  /** Nothing to play is no error: there are no sources then. */
  JsonNode context(Parameters parameters) {
    String id = parameters.require("entryId");
    parameters.require("contextDataParams");
    SandboxEntry entry =
        account
            .find(id)
            .filter(found -> !found.now().isDeleted())
            .orElseThrow(() -> ApiError.unknownEntry(id));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode sources = json.putArray("sources");
    for (PlaybackFormat format : PlaybackFormat.values()) {
      List<SandboxFlavor> files = format.files(entry);
      if (!files.isEmpty()) {
        sources.add(source(entry, format, files));
      }
    }
    json.putArray("playbackCaptions");
    json.set("flavorAssets", KalturaJson.array(ready(entry)));
    json.putArray("actions");
    json.putArray("messages");
    return json.put("objectType", "KalturaPlaybackContext");
  }

  private static ObjectNode source(
      SandboxEntry entry, PlaybackFormat format, List<SandboxFlavor> files) {
    String ids = files.stream().map(SandboxFlavor::id).collect(Collectors.joining(","));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("format", format.label()).put("protocols", "http,https").put("flavorIds", ids);
    json.put("url", "https://cdn.invalid/" + entry.id() + "/" + format.label());
    json.putArray("drm");
    return json.put("objectType", "KalturaPlaybackSource");
  }

  private List<ObjectNode> ready(SandboxEntry entry) {
    return entry.flavors().stream()
        .filter(SandboxFlavor::isReady)
        .map(file -> KalturaJson.flavor(file, partnerId))
        .toList();
  }
}
