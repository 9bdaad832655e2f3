package org.mediaretention.disposition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a plan does to an entry. */
public enum Action {
  /** Deletes all flavors but those that stay; for good. */
  STRIP,
  /** Moves the entry to the recycle bin, from which it can be restored for some time. */
  RECYCLE,
  /** Deletes the entry; for good. */
  DELETE;

  /** As it stands in the files of a plan. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Action> labelled(String label) {
    return Arrays.stream(values()).filter(action -> action.label().equals(label)).findFirst();
  }
}
