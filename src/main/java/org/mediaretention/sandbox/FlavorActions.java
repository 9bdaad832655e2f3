package org.mediaretention.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The flavorAsset service, as far as it reads. */
final class FlavorActions {

  private final LiveAccount account;
  private final int partnerId;

  FlavorActions(LiveAccount account, int partnerId) {
    this.account = account;
    this.partnerId = partnerId;
  }

  JsonNode get(Parameters parameters) {
    String id = parameters.require("id");
    SandboxFlavor file = account.findFile(id).orElseThrow(() -> FlavorChanges.unknown(id));
    return ResponseProfile.of(parameters).applyTo(KalturaJson.flavor(file, partnerId));
  }

  /**
   * All flavors of one entry, however many.
   *
   * @throws ApiError when there is no such entry
   */
  JsonNode ofEntry(Parameters parameters) {
    String id = parameters.require("entryId");
    SandboxEntry entry =
        account
            .find(id)
            .filter(found -> !found.now().isDeleted())
            .orElseThrow(() -> ApiError.unknownEntry(id));
    ResponseProfile profile = ResponseProfile.of(parameters);
    return KalturaJson.array(
        Shuffle.of(entry.flavors().stream().filter(SandboxFlavor::isListed).toList(), id).stream()
            .map(flavor -> profile.applyTo(KalturaJson.flavor(flavor, partnerId)))
            .toList());
  }

  /** Unknown and deleted entries are dropped without a word, like those beyond the limit of ids. */
  JsonNode list(Parameters parameters, Session session) {
    Set<String> ids = ids(parameters.in("filter"), session);
    SandboxAccount listed = account.listed();
    List<SandboxFlavor> flavors =
        ids.stream()
            .flatMap(id -> listed.find(id).stream())
            .filter(entry -> !entry.now().isDeleted())
            .flatMap(entry -> entry.flavors().stream())
            .filter(SandboxFlavor::isListed)
            .toList();
    ResponseProfile profile = ResponseProfile.of(parameters);
    List<ObjectNode> page =
        Pager.of(parameters).page(Shuffle.of(flavors, ids)).stream()
            .map(flavor -> profile.applyTo(KalturaJson.flavor(flavor, partnerId)))
            .toList();
    return KalturaJson.list("KalturaFlavorAssetListResponse", flavors.size(), page);
  }

  private static Set<String> ids(Parameters filter, Session session) {
    Optional<String> one = filter.text("entryIdEqual");
    List<String> many = filter.list("entryIdIn");
    if (one.isEmpty() && many.isEmpty()) {
      throw ApiError.cannotBeNull("KalturaAssetFilter::entryIdEqual/KalturaAssetFilter::entryIdIn");
    }
    return one.map(Set::of).orElseGet(() -> Ids.cut(many, session));
  }
}
