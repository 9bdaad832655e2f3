package org.mediaretention.disposition.ledger;

import java.util.Optional;

/** How far a deed is, by what the ledger says last about it. */
public enum DeedState {
  NEW,
  CHECKED,
  /** Announced, and nobody knows yet whether it was done. */
  OPEN,
  /** Certainly not done; may be tried again after a new check. */
  NOT_DONE,
  /** Certainly not done, and not tried again in this plan. */
  NOT_POSSIBLE,
  DONE,
  VERIFIED,
  NO_EFFECT,
  UNCERTAIN,
  KEPT,
  UNDONE;

  /** What a call or a question came to. */
  static final String CODE_DONE = "done";

  static final String CODE_NOT_DONE = "not_done";
  static final String CODE_UNKNOWN = "unknown";
  static final String CODE_UNCERTAIN = "uncertain";

  /** Whether the deed must be settled by asking before anything else happens. */
  public boolean isOpen() {
    return this == OPEN || this == UNCERTAIN;
  }

  /** Whether a new call may be announced. */
  boolean allowsIntent() {
    return switch (this) {
      case NEW, CHECKED, NOT_DONE -> true;
      case OPEN, NOT_POSSIBLE, DONE, VERIFIED, NO_EFFECT, UNCERTAIN, KEPT, UNDONE -> false;
    };
  }

  /** The state after an event; empty when the event cannot follow. */
  Optional<DeedState> after(EventKind event, Optional<String> code) {
    return switch (event) {
      case CHECK -> Optional.of(allowsIntent() || this == KEPT ? CHECKED : this);
      case INTENT -> Optional.of(OPEN).filter(open -> allowsIntent());
      case ANSWER -> this == OPEN ? Optional.of(answered(code.orElse(""))) : Optional.empty();
      case ASKED -> isOpen() ? Optional.of(asked(code.orElse(""))) : Optional.empty();
      case VERIFIED -> wasDone() ? Optional.of(verified(code.orElse(""))) : Optional.empty();
      case KEPT -> isOpen() || wasDone() ? Optional.empty() : Optional.of(KEPT);
      case UNDONE -> wasDone() ? Optional.of(UNDONE) : Optional.empty();
    };
  }

  private boolean wasDone() {
    return this == DONE || this == VERIFIED || this == NO_EFFECT;
  }

  private static DeedState answered(String code) {
    return switch (code) {
      case CODE_DONE -> DONE;
      case CODE_NOT_DONE -> NOT_DONE;
      case CODE_UNKNOWN -> OPEN;
      default -> NOT_POSSIBLE;
    };
  }

  private static DeedState asked(String code) {
    return switch (code) {
      case CODE_DONE -> DONE;
      case CODE_NOT_DONE -> NOT_DONE;
      case CODE_UNCERTAIN -> UNCERTAIN;
      default -> NOT_POSSIBLE;
    };
  }

  private static DeedState verified(String code) {
    return code.equals(CODE_DONE) ? VERIFIED : NO_EFFECT;
  }
}
