package org.mediaretention.sandbox;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The account with all that changes about it. */
record Tenant(
    int partnerId,
    LiveAccount account,
    MetadataStore metadata,
    Deeds deeds,
    AtomicReference<Circumstances> circumstances,
    InstantSource clock) {

  Tenant(int partnerId, LiveAccount account, List<SandboxMetadata> metadata, InstantSource clock) {
    this(
        partnerId,
        account,
        new MetadataStore(metadata),
        new Deeds(clock),
        new AtomicReference<>(Circumstances.USUAL),
        clock);
  }
}
