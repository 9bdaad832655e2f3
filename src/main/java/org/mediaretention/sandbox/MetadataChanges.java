package org.mediaretention.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The metadata service of the metadata plugin, as far as it changes anything. */
final class MetadataChanges {

  private final LiveAccount account;
  private final MetadataStore store;
  private final MetadataSchema schema;
  private final Deeds deeds;
  private final int partnerId;

  MetadataChanges(Tenant tenant, MetadataSchema schema) {
    account = tenant.account();
    store = tenant.metadata();
    deeds = tenant.deeds();
    partnerId = tenant.partnerId();
    this.schema = schema;
  }

  JsonNode add(ApiRequest request) {
    Parameters parameters = request.parameters();
    int profile = parameters.number("metadataProfileId", 0);
    String entryId = parameters.require("objectId");
    String xml = parameters.require("xmlData");
    synchronized (store) {
      if (account.find(entryId).filter(entry -> !entry.now().isDeleted()).isEmpty()) {
        throw ApiError.of("INVALID_METADATA_OBJECT", "invalid metadata object [" + entryId + "]");
      }
      Optional<SandboxMetadata> there = store.find(profile, entryId);
      if (there.isPresent()) {
        throw ApiError.of(
            "METADATA_ALREADY_EXISTS", "Metadata already exists id [" + there.get().id() + "]");
      }
      return save(request, new SandboxMetadata(profile, entryId, xml));
    }
  }

  /** Replaces all fields; with a version only if nobody was faster. The same again is no change. */
  JsonNode update(ApiRequest request) {
    Parameters parameters = request.parameters();
    String id = parameters.require("id");
    String xml = parameters.require("xmlData");
    synchronized (store) {
      SandboxMetadata was =
          store
              .find(id)
              .orElseThrow(
                  () -> ApiError.of("METADATA_NOT_FOUND", "metadata not found, id [" + id + "]"));
      requireUnlocked(was);
      Optional<String> version = parameters.text("version");
      if (version.isPresent() && !version.get().equals(Integer.toString(was.version()))) {
        throw ApiError.of(
            "INVALID_METADATA_VERSION", "invalid metadata version [" + was.version() + "]");
      }
      return was.xml().equals(xml)
          ? KalturaJson.metadata(was, partnerId)
          : save(request, was.next(xml));
    }
  }

  private JsonNode save(ApiRequest request, SandboxMetadata metadata) {
    requireUnlocked(metadata);
    schema.check(metadata.profileId(), metadata.xml());
    store.put(metadata);
    deeds.add(request.name(), metadata.entryId(), "");
    return KalturaJson.metadata(metadata, partnerId);
  }

  private void requireUnlocked(SandboxMetadata metadata) {
    if (store.isLocked(metadata.entryId())) {
      throw ApiError.of("LOCK_TIMED_OUT", "Lock timed out");
    }
  }
}
