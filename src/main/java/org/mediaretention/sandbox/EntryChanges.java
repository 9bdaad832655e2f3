package org.mediaretention.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The media and baseEntry services, as far as they change entries. */
final class EntryChanges {

  private final LiveAccount account;
  private final MetadataStore metadata;
  private final Deeds deeds;
  private final AtomicReference<Circumstances> circumstances;
  private final InstantSource clock;
  private final int partnerId;

  EntryChanges(Tenant tenant) {
    account = tenant.account();
    metadata = tenant.metadata();
    deeds = tenant.deeds();
    circumstances = tenant.circumstances();
    clock = tenant.clock();
    partnerId = tenant.partnerId();
  }

  /** Looks at the feature, at the id and at the bin, in this order. */
  JsonNode recycle(ApiRequest request, Session session) {
    String id = request.parameters().require("entryId");
    if (!circumstances.get().features().contains(Feature.RECYCLE_BIN)) {
      throw ApiError.of("FEATURE_RECYCLE_BIN_DISABLED", "Recycle bin feature is disabled");
    }
    synchronized (account) {
      SandboxEntry entry = account.find(id).orElseThrow(() -> ApiError.unknownEntry(id));
      requireOwn(entry, session);
      Optional<Quirk> quirk =
          circumstances.get().quirks().stream().filter(each -> each.keeps(entry)).findFirst();
      if (quirk.isPresent() && quirk.get().blocks(session)) {
        throw ApiError.blocked(request.service(), request.action());
      } else if (entry.now().isRecycled()) {
        throw ApiError.of(
            "INVALID_ENTRY_STATUS_FOR_RECYCLE", "Entry displayInStatus is invalid for recycle");
      }
      SandboxEntry recycled = EntryLife.recycled(entry, clock.instant());
      if (quirk.isEmpty()) {
        account.change(id, was -> recycled);
      }
      if (entry.now().isDeleted()) { // marked all the same, which nobody ever sees
        throw ApiError.unknownEntry(id);
      } else if (quirk.isEmpty()) {
        deeds.add(request.name(), id, "");
      }
      return KalturaJson.entry(recycled, partnerId, true);
    }
  }

  /** Works without the feature too. */
  JsonNode restore(ApiRequest request, Session session) {
    synchronized (account) {
      SandboxEntry entry = existing(request.parameters().require("entryId"));
      requireOwn(entry, session);
      if (!entry.now().isRecycled()) {
        throw ApiError.of(
            "INVALID_ENTRY_STATUS_FOR_RESTORE", "Entry displayInStatus is invalid for restore");
      }
      account.change(entry.id(), EntryLife::restored);
      deeds.add(request.name(), entry.id(), "");
      return KalturaJson.entry(existing(entry.id()), partnerId, true);
    }
  }

  JsonNode delete(ApiRequest request, Session session) {
    return delete(request, existing(request.parameters().require("entryId")), session);
  }

  /** Finds clips alone. */
  JsonNode deleteClip(ApiRequest request, Session session) {
    SandboxEntry entry = existing(request.parameters().require("entryId"));
    if (!entry.kind().isClip()) {
      throw ApiError.unknownEntry(entry.id());
    }
    return delete(request, entry, session);
  }

  /** Says nothing of a blocked entry, and does nothing to it. */
  private JsonNode delete(ApiRequest request, SandboxEntry found, Session session) {
    requireOwn(found, session);
    synchronized (account) {
      SandboxEntry entry = existing(found.id());
      if (!entry.status().equals(EntryState.BLOCKED)) {
        entry.traits().bar().check(entry.id());
        deeds.add(request.name(), entry.id(), "");
        deleteWithChildren(entry, request.name());
      }
    }
    return NullNode.instance;
  }

  /** Of the children only those go along that are hidden; one in the bin is missed. */
  private void deleteWithChildren(SandboxEntry entry, String action) {
    account.change(entry.id(), EntryLife::deleted);
    metadata.removeAllOf(entry.id());
    account
        .indexesOfChildren(entry.id())
        .mapToObj(account::entry)
        .filter(child -> child.now().displayInSearch() == EntryState.CHILD)
        .filter(child -> !child.purged() && !child.now().isDeleted())
        .toList()
        .forEach(
            child -> {
              deeds.addAlong(action, child.id(), entry.id());
              deleteWithChildren(child, action);
            });
  }

  private SandboxEntry existing(String id) {
    return account
        .find(id)
        .filter(entry -> !entry.now().isDeleted())
        .orElseThrow(() -> ApiError.unknownEntry(id));
  }

  /** A session that lacks the right to an entry is called invalid. */
  private static void requireOwn(SandboxEntry entry, Session session) {
    if (session.type() != Session.ADMIN && !entry.userId().equals(session.userId())) {
      throw ApiError.invalidSession(session.ks());
    }
  }
}
