package org.mediaretention.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The flavorAsset service, as far as it changes files. */
final class FlavorChanges {

  private static final Set<String> CONVERTIBLE =
      Set.of(EntryState.READY, EntryState.CONVERTING, EntryState.ERROR_CONVERTING);
  private static final int FIRST_MADE = 1_000_000;
  private static final long UNKNOWN_KILOBYTES = 1_000;

  private final LiveAccount account;
  private final Deeds deeds;
  private final int partnerId;
  private final AtomicInteger made = new AtomicInteger();

  FlavorChanges(Tenant tenant) {
    account = tenant.account();
    deeds = tenant.deeds();
    partnerId = tenant.partnerId();
  }

  /** Deletes whatever it is told to: the source, the last file, one that is being made. */
  JsonNode delete(ApiRequest request) {
    String id = request.parameters().require("id");
    synchronized (account) {
      SandboxFlavor flavor = account.findFile(id).orElseThrow(() -> unknown(id));
      account.change(flavor.entryId(), entry -> EntryLife.stripped(entry, id));
      deeds.add(request.name(), flavor.entryId(), id);
    }
    return NullNode.instance;
  }

  /** Makes a file from the source, at once; one that is there is made anew under its id. */
  JsonNode convert(ApiRequest request) {
    String entryId = request.parameters().require("entryId");
    request.parameters().require("flavorParamsId");
    int paramsId = request.parameters().number("flavorParamsId", 0);
    synchronized (account) {
      SandboxEntry entry =
          account
              .find(entryId)
              .filter(found -> !found.now().isDeleted())
              .orElseThrow(() -> ApiError.unknownEntry(entryId));
      requireConvertible(entry, paramsId);
      SandboxFlavor file = file(entry, paramsId);
      account.change(entryId, was -> EntryLife.converted(was, file));
      deeds.add(request.name(), entryId, file.id());
      return KalturaJson.flavor(file, partnerId);
    }
  }

  private static void requireConvertible(SandboxEntry entry, int paramsId) {
    if (!CONVERTIBLE.contains(entry.status())) {
      throw ApiError.of("INVALID_ENTRY_STATUS", "Entry " + entry.id() + " has an invalid status");
    } else if (entry.flavors().stream().noneMatch(file -> file.isOriginal() && file.isReady())) {
      throw ApiError.of("ORIGINAL_FLAVOR_ASSET_IS_MISSING", "The original flavor asset is missing");
    } else if (paramsId < 1) {
      throw ApiError.of(
          "FLAVOR_PARAMS_ID_NOT_FOUND", "Flavor params id \"" + paramsId + "\" not found");
    }
  }

  private SandboxFlavor file(SandboxEntry entry, int paramsId) {
    Optional<SandboxFlavor> before =
        entry.flavors().stream()
            .filter(file -> file.flavorParamsId() == paramsId)
            .max((one, other) -> Boolean.compare(one.isListed(), other.isListed()));
    if (before.isPresent() && before.get().isListed()) {
      return before.get().again();
    }
    String id = "1_z" + (FIRST_MADE + made.getAndIncrement()); // no generated id begins like this
    long kilobytes = before.map(SandboxFlavor::sizeKb).orElse(UNKNOWN_KILOBYTES);
    return SandboxFlavor.transcoded(id, entry.id(), paramsId, kilobytes);
  }

  static ApiError unknown(String id) {
    return ApiError.of("FLAVOR_ASSET_ID_NOT_FOUND", "Flavor asset id \"" + id + "\" not found");
  }
}
