package org.mediaretention.disposition.act;

import java.util.Locale;

/** What asking found out about a call whose outcome was unknown. */
public enum Settlement {
  DONE,
  /** Certainly not done; may be tried again after a new check. */
  NOT_DONE,
  /** Deleted by others meanwhile. */
  GONE,
  /** Not in place, but changed since: it may have been done and taken back, so it stays. */
  KEPT_RESTORED,
  UNCERTAIN;

  /** As it stands in the ledger. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
