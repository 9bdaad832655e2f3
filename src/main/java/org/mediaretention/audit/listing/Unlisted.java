package org.mediaretention.audit.listing;

import java.util.Locale;
import org.mediaretention.journal.AuditProblem;
import org.mediaretention.kaltura.fact.TimeRange;

/** Why an audit of the account stops when part of the account cannot be listed. */
final class Unlisted {

  private Unlisted() {}

  /** Nothing may be concluded about entries that nobody has seen, so nothing may be left out. */
  static AuditProblem because(TimeRange created, String why) {
    return AuditProblem.resumable(
        String.format(
            Locale.ROOT,
            "The entries created %s could not be listed: %s. An audit leaves none out, so it stops here.",
            created,
            why));
  }
}
