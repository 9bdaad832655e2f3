package org.mediaretention.disposition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of an item of a plan, by the name that it has in result.csv. */
public enum ItemState {
  DONE(Kind.DONE),
  KEPT_PLAYED(Kind.CHANGED),
  KEPT_HELD(Kind.KEPT),
  KEPT_EXEMPT(Kind.CHANGED),
  KEPT_CHANGED(Kind.CHANGED),
  KEPT_OWNER_CHANGED(Kind.CHANGED),
  KEPT_UNTOLD(Kind.KEPT),
  KEPT_UNPLAYABLE(Kind.KEPT),
  KEPT_UNKNOWN(Kind.KEPT),
  GONE(Kind.CHANGED),
  ALREADY(Kind.CHANGED),
  REFUSED(Kind.FAILED),
  NO_EFFECT(Kind.FAILED),
  UNCERTAIN(Kind.FAILED),
  PENDING(Kind.OPEN),
  RESTORED(Kind.DONE);

  private enum Kind {
    DONE,
    /** Others did something to the entry since the plan was made. */
    CHANGED,
    KEPT,
    FAILED,
    OPEN
  }

  private final Kind kind;

  ItemState(Kind kind) {
    this.kind = kind;
  }

  /** As it stands in result.csv. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ItemState> labelled(String label) {
    return Arrays.stream(values()).filter(state -> state.label().equals(label)).findFirst();
  }

  /** Whether the program tried to act and cannot say that it worked. */
  public boolean isFailure() {
    return kind == Kind.FAILED;
  }

  /** Whether the program acted, and read back that it worked. */
  public boolean isSuccess() {
    return kind == Kind.DONE;
  }

  /** Whether the account is no longer what it was when the plan was made. */
  public boolean isChangeByOthers() {
    return kind == Kind.CHANGED;
  }

  /** Whether nothing is left to do about the item in this plan. */
  public boolean isSettled() {
    return kind != Kind.OPEN && this != UNCERTAIN;
  }
}
