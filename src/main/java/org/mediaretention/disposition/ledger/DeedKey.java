package org.mediaretention.disposition.ledger;

import java.util.Optional;
import org.mediaretention.disposition.Deed;

/** One deed on one entry, or on one of its flavors, which a plan does at most once. */
public record DeedKey(String entry, Optional<String> flavor, Deed deed) {

  public static DeedKey ofEntry(String entry, Deed deed) {
    return new DeedKey(entry, Optional.empty(), deed);
  }

  public static DeedKey ofFlavor(String entry, String flavor, Deed deed) {
    return new DeedKey(entry, Optional.of(flavor), deed);
  }

  /** As a message names it. */
  @Override
  public String toString() {
    return deed.label() + " " + entry + flavor.map(id -> " flavor " + id).orElse("");
  }
}
