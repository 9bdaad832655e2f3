package org.mediaretention.disposition.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mediaretention.disposition.Deed;

/**
 * What is to be written down about one deed.
 *
 * @param flavor only for deeds on a flavor
 * @param code what the event came to, such as {@code done}
 * @param facts what the event relies on, in the order of their names
 */
public record LedgerEntry(
    String entry,
    Optional<String> flavor,
    Deed deed,
    EventKind event,
    Optional<String> code,
    SortedMap<String, String> facts) {

  public static LedgerEntry of(DeedKey key, EventKind event) {
    return new LedgerEntry(
        key.entry(), key.flavor(), key.deed(), event, Optional.empty(), new TreeMap<>());
  }

  public LedgerEntry withCode(String code) {
    return new LedgerEntry(entry, flavor, deed, event, Optional.of(code), facts);
  }

  public LedgerEntry withFacts(Map<String, String> facts) {
    return new LedgerEntry(entry, flavor, deed, event, code, new TreeMap<>(facts));
  }

  /** The deed that the event is about. */
  public DeedKey key() {
    return new DeedKey(entry, flavor, deed);
  }
}
