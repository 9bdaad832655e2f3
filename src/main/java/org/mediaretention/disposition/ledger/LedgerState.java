package org.mediaretention.disposition.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How far every deed of a plan is, derived from its ledger alone. */
public final class LedgerState {

  private final Map<DeedKey, DeedState> deeds = new LinkedHashMap<>();
  private Instant latest = Instant.MIN;

  /** The deed's state; new when the ledger does not name it. */
  public DeedState of(DeedKey key) {
    return deeds.getOrDefault(key, DeedState.NEW);
  }

  /** Every deed that the ledger names, in the order in which it first names them. */
  public Map<DeedKey, DeedState> all() {
    return Collections.unmodifiableMap(deeds);
  }

  /** The deeds to settle by asking before any new call is made. */
  public List<DeedKey> open() {
    return deeds.keySet().stream().filter(key -> of(key).isOpen()).toList();
  }

  /** The latest time in the ledger; a clock that shows less was set back. */
  public Optional<Instant> latest() {
    return latest.equals(Instant.MIN) ? Optional.empty() : Optional.of(latest);
  }

  /** Why an event cannot follow what the ledger says already; empty when it can. */
  Optional<String> objection(DeedKey key, EventKind event, Optional<String> code) {
    return of(key).after(event, code).isPresent()
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT, "\"%s\" of %s cannot follow %s", event.label(), key, of(key)));
  }

  void apply(DeedKey key, EventKind event, Optional<String> code, Instant at) {
    deeds.put(key, of(key).after(event, code).orElseThrow());
    latest = latest.isAfter(at) ? latest : at;
  }
}
