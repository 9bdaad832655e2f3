package org.mediaretention.sandbox;

import java.util.ArrayList;
import java.util.List;

/** The custom metadata of the account, which people change. */
public final class MetadataStore {

  private volatile List<SandboxMetadata> all;

  MetadataStore(List<SandboxMetadata> all) {
    this.all = List.copyOf(all);
  }

  List<SandboxMetadata> all() {
    return all;
  }

  /** Sets what an entry has in a profile, as its owner does in a form. */
  public synchronized void put(SandboxMetadata metadata) {
    List<SandboxMetadata> others = new ArrayList<>(all);
    others.removeIf(
        other ->
            other.profileId() == metadata.profileId()
                && other.entryId().equals(metadata.entryId()));
    others.add(metadata);
    all = List.copyOf(others);
  }

  synchronized void removeAllOf(String entryId) {
    all = all.stream().filter(metadata -> !metadata.entryId().equals(entryId)).toList();
  }
}
