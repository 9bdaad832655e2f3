package org.mediaretention.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The custom metadata of the account, which people change. */
public final class MetadataStore {

  private final Set<String> locked = ConcurrentHashMap.newKeySet();
  private volatile List<SandboxMetadata> all;

  MetadataStore(List<SandboxMetadata> all) {
    this.all = List.copyOf(all);
  }

  List<SandboxMetadata> all() {
    return all;
  }

  Optional<SandboxMetadata> find(int profileId, String entryId) {
    return all.stream()
        .filter(each -> each.profileId() == profileId && each.entryId().equals(entryId))
        .findFirst();
  }

  Optional<SandboxMetadata> find(String id) {
    return all.stream().filter(each -> Integer.toString(each.id()).equals(id)).findFirst();
  }

  /** Sets what an entry has in a profile, as its owner does in a form. */
  public synchronized void put(SandboxMetadata metadata) {
    List<SandboxMetadata> others = new ArrayList<>(all);
    others.removeIf(other -> other.id() == metadata.id());
    others.add(metadata);
    all = List.copyOf(others);
  }

  /** From now on another program is writing the metadata of this entry. */
  public void lock(String entryId) {
    locked.add(entryId);
  }

  public void unlock(String entryId) {
    locked.remove(entryId);
  }

  boolean isLocked(String entryId) {
    return locked.contains(entryId);
  }

  synchronized void removeAllOf(String entryId) {
    all = all.stream().filter(metadata -> !metadata.entryId().equals(entryId)).toList();
  }
}
