package org.mediaretention.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Entries and flavors as Kaltura writes them: without nulls, and not always with true numbers. */
final class KalturaJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private KalturaJson() {}

  static ObjectNode list(String objectType, int totalCount, List<ObjectNode> objects) {
    ObjectNode list = JSON.objectNode().put("totalCount", totalCount);
    list.set("objects", array(objects));
    return list.put("objectType", objectType);
  }

  static ArrayNode array(List<ObjectNode> objects) {
    return JSON.arrayNode(objects.size()).addAll(objects);
  }

  /** An entry; without the plays cache every entry looks unplayed. */
  static ObjectNode entry(SandboxEntry entry, int partnerId, boolean playsCacheUp) {
    EntryState now = entry.now();
    MediaKind kind = entry.kind();
    ObjectNode json = JSON.objectNode();
    json.put("id", entry.id()).put("name", entry.name()).put("partnerId", partnerId);
    json.put("userId", entry.userId()).put("creatorId", entry.userId());
    json.put("tags", entry.tags()).putNull("adminTags").putNull("description");
    enumeration(json, "status", now.status());
    json.put("moderationStatus", now.moderationStatus());
    enumeration(json, "type", kind.type());
    json.put("createdAt", entry.createdAt()).put("updatedAt", entry.updatedAt());
    json.put("displayInSearch", now.displayInSearch()).put("mediaType", kind.mediaType());
    json.put("capabilities", kind.capabilities());
    json.put("duration", (int) Math.round(entry.msDuration() / 1000.0));
    json.put("msDuration", entry.msDuration());
    json.put("flavorParamsIds", entry.flavorParamsIds());
    if (kind.isYouTube()) {
      json.put("externalSourceType", "YouTube");
    }
    entry.traits().properties().forEach((name, value) -> enumeration(json, name, value));
    plays(json, entry, playsCacheUp);
    return json.put("objectType", kind.objectType());
  }

  /** These come from a cache that was filled by several programs, some of which write strings. */
  private static void plays(ObjectNode json, SandboxEntry entry, boolean playsCacheUp) {
    boolean asText = share(entry.id(), 30);
    EntryState now = entry.now();
    if (!playsCacheUp) {
      json.put("plays", 0).put("views", 0).putNull("lastPlayedAt");
      return;
    }
    json.putNull("plays").putNull("views").putNull("lastPlayedAt");
    if (now.plays() != null) {
      number(json, "plays", now.plays(), asText);
      number(json, "views", now.plays() * 2, asText);
    }
    if (now.lastPlayedAt() != null && now.lastPlayedAt() != 0) {
      number(json, "lastPlayedAt", now.lastPlayedAt(), asText);
    }
  }

  static ObjectNode flavor(SandboxFlavor flavor, int partnerId) {
    ObjectNode json = JSON.objectNode();
    json.put("flavorParamsId", flavor.flavorParamsId()).put("isOriginal", flavor.isOriginal());
    json.put("id", flavor.id()).put("entryId", flavor.entryId()).put("partnerId", partnerId);
    json.put("status", flavor.status()).put("tags", flavor.tags());
    json.put("size", flavor.sizeKb())
        .put("fileExt", flavor.fileExt())
        .put("version", Integer.toString(flavor.version()));
    json.putNull("deletedAt").putNull("description");
    number(json, "sizeInBytes", flavor.sizeInBytes(), share(flavor.id(), 3));
    return json.put("objectType", "KalturaFlavorAsset");
  }

  static ObjectNode metadata(SandboxMetadata metadata, int partnerId) {
    ObjectNode json = JSON.objectNode();
    json.put("id", metadata.id());
    json.put("partnerId", partnerId).put("metadataProfileId", metadata.profileId());
    json.put("metadataObjectType", "1").put("objectId", metadata.entryId());
    json.put("version", metadata.version()).put("status", 1).put("xml", metadata.xml());
    return json.put("objectType", "KalturaMetadata");
  }

  private static void enumeration(ObjectNode json, String name, String value) {
    if (value.matches("-?\\d+")) {
      json.put(name, Integer.parseInt(value));
    } else {
      json.put(name, value);
    }
  }

  private static void number(ObjectNode json, String name, long value, boolean asText) {
    if (asText) {
      json.put(name, Long.toString(value));
    } else {
      json.put(name, value);
    }
  }

  /** Always the same percentage of ids. */
  private static boolean share(String id, int percent) {
    return Math.floorMod(SeededRandom.mix(id.hashCode()), 100) < percent;
  }
}
