package org.mediaretention.disposition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What one call does to an entry, or to one of its flavors. */
public enum Deed {
  STRIP,
  RECYCLE,
  DELETE,
  /** Takes an entry out of the recycle bin. */
  RESTORE,
  /** Makes a stripped flavor again. */
  CONVERT;

  /** As it stands in the ledger. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Deed> labelled(String label) {
    return Arrays.stream(values()).filter(deed -> deed.label().equals(label)).findFirst();
  }

  /** The deed that an action consists of, once for an entry or once for each flavor. */
  public static Deed of(Action action) {
    return switch (action) {
      case STRIP -> STRIP;
      case RECYCLE -> RECYCLE;
      case DELETE -> DELETE;
    };
  }
}
