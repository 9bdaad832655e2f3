package org.mediaretention.disposition.ledger;

import java.util.Locale;

/** A ledger that cannot be trusted; nothing may be done by its plan. */
public final class BrokenLedger extends RuntimeException {

  BrokenLedger(String file, long line, String what) {
    super(
        String.format(
            Locale.ROOT,
            "%s line %d %s. Nothing is done until a person has looked into it; the file is left as it is.",
            file,
            line,
            what));
  }
}
