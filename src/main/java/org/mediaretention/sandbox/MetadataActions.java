package org.mediaretention.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The metadata service of the metadata plugin, as far as it reads. */
final class MetadataActions {

  private static final String ENTRY = "1";

  private final LiveAccount account;
  private final MetadataStore store;
  private final int partnerId;

  MetadataActions(LiveAccount account, MetadataStore store, int partnerId) {
    this.account = account;
    this.store = store;
    this.partnerId = partnerId;
  }

  /** Metadata of entries only by their ids; unknown and deleted ones are dropped without a word. */
  JsonNode list(Parameters parameters, Session session) {
    Parameters filter = parameters.in("filter");
    Set<String> ids = ids(filter, session);
    boolean ofEntries = filter.text("metadataObjectTypeEqual").orElse(ENTRY).equals(ENTRY);
    Optional<String> profile = filter.text("metadataProfileIdEqual");
    List<SandboxMetadata> found =
        store.all().stream()
            .filter(metadata -> ofEntries && ids.contains(metadata.entryId()))
            .filter(metadata -> isThere(metadata.entryId()))
            .filter(
                metadata -> profile.isEmpty() || profile.get().equals("" + metadata.profileId()))
            .toList();
    ResponseProfile fields = ResponseProfile.of(parameters);
    List<ObjectNode> page =
        Pager.of(parameters).page(Shuffle.of(found, ids)).stream()
            .map(metadata -> fields.applyTo(KalturaJson.metadata(metadata, partnerId)))
            .toList();
    return KalturaJson.list("KalturaMetadataListResponse", found.size(), page);
  }

  private boolean isThere(String id) {
    return account.find(id).filter(entry -> !entry.now().isDeleted()).isPresent();
  }

  private static Set<String> ids(Parameters filter, Session session) {
    Optional<String> one = filter.text("objectIdEqual");
    List<String> many = filter.list("objectIdIn");
    if (one.isEmpty() && many.isEmpty()) {
      throw ApiError.of(
          "MUST_FILTER_ON_OBJECT_ID", "Must filter on object id when object type is entry");
    }
    return one.map(Set::of)
        .orElseGet(
            () -> Ids.cut(many.stream().map(id -> id.toLowerCase(Locale.ROOT)).toList(), session));
  }
}
