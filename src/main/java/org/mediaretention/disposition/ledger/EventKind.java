package org.mediaretention.disposition.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a line of the ledger says. */
public enum EventKind {
  /** An item was looked at again, and may be acted on. */
  CHECK,
  /** A call is about to be made. */
  INTENT,
  /** How the call ended. */
  ANSWER,
  /** What asking found out about a call whose outcome was unknown. */
  ASKED,
  /** What reading back showed. */
  VERIFIED,
  /** An item is not acted on. */
  KEPT,
  /** A deed was taken back. */
  UNDONE;

  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static EventKind labelled(String label) {
    for (EventKind kind : values()) {
      if (kind.label().equals(label)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        String.format(Locale.ROOT, "an event \"%s\" is not known", label));
  }
}
