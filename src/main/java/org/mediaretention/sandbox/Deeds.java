package org.mediaretention.sandbox;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Everything that calls changed in the account, in order: the truth that a ledger has to tell. */
public final class Deeds {

  private final InstantSource clock;
  private final List<Deed> deeds = new ArrayList<>();

  Deeds(InstantSource clock) {
    this.clock = clock;
  }

  public synchronized List<Deed> all() {
    return List.copyOf(deeds);
  }

  /** Those that calls named, without what went along. */
  public synchronized List<Deed> named() {
    return deeds.stream().filter(deed -> deed.becauseOf().isEmpty()).toList();
  }

  public synchronized List<Deed> on(String entryId) {
    return deeds.stream().filter(deed -> deed.entryId().equals(entryId)).toList();
  }

  synchronized void add(String action, String entryId, String flavorId) {
    deeds.add(new Deed(clock.instant(), action, entryId, flavorId, ""));
  }

  synchronized void addAlong(String action, String entryId, String becauseOf) {
    deeds.add(new Deed(clock.instant(), action, entryId, "", becauseOf));
  }
}
