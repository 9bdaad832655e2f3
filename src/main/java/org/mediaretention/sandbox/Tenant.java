package org.mediaretention.sandbox;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The account with all that changes about it. */
record Tenant(
    int partnerId,
    LiveAccount account,
    MetadataStore metadata,
    MetadataSchema schema,
    List<SandboxUser> users,
    Deeds deeds,
    AtomicReference<Circumstances> circumstances,
    InstantSource clock) {

  Tenant {
    users = List.copyOf(users);
  }
}
