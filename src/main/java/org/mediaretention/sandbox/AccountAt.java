package org.mediaretention.sandbox;

import java.time.Instant;
import java.util.OptionalInt;

/** An account as it was at a time. */
record AccountAt(LiveAccount account, Instant time) implements SandboxAccount {

  @Override
  public int size() {
    return account.size();
  }

  @Override
  public SandboxEntry entry(int index) {
    return account.entryAt(index, time);
  }

  @Override
  public OptionalInt indexOf(String id) {
    return account.indexOf(id);
  }
}
