package org.mediaretention.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the listing of an account could not tell.
 *
 * @param unlisted entries that Kaltura counts and does not list
 * @param durations of entries, which cannot be; they count as 0
 */
public record ListingNotes(long unlisted, long durations) {

  public static final ListingNotes NONE = new ListingNotes(0, 0);

  ListingNotes plus(ListingNotes other) {
    return new ListingNotes(unlisted + other.unlisted, durations + other.durations);
  }

  List<Warning> warnings() {
    List<Warning> warnings = new ArrayList<>();
    if (unlisted > 0) {
      warnings.add(
          new Warning(
              Warning.Code.ENTRIES_NOT_LISTED,
              String.format(
                  Locale.ROOT,
                  "Kaltura counts %d entries that it does not list, and did so each time it was asked; nothing is known of them",
                  unlisted),
              unlisted));
    }
    if (durations > 0) {
      warnings.add(
          new Warning(
              Warning.Code.UNREADABLE_DURATION,
              String.format(
                  Locale.ROOT, "the durations of %d entries cannot be, and count as 0", durations),
              durations));
    }
    return warnings;
  }
}
