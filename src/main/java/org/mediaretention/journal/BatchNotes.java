package org.mediaretention.journal;

import java.util.ArrayList;
import java.util.List;

/**
 * What a batch shows besides its decisions.
 *
 * @param gap the entries that no rule covers
 * @param clock what the creation dates say of the time zone of the export
 * @param metadata of the candidates
 * @param listing of a part of the account
 * @param dates what the creation dates say of the order of day and month
 */
public record BatchNotes(
    PolicyGap gap,
    ClockCheck clock,
    MetadataCounts metadata,
    ListingNotes listing,
    DateOrderCheck dates) {

  public static final BatchNotes NONE =
      new BatchNotes(
          PolicyGap.NONE,
          ClockCheck.NONE,
          MetadataCounts.NONE,
          ListingNotes.NONE,
          DateOrderCheck.NONE);

  /** A record of an earlier version says nothing of the listing and of the order of dates. */
  public BatchNotes {
    listing = listing == null ? ListingNotes.NONE : listing;
    dates = dates == null ? DateOrderCheck.NONE : dates;
  }

  /** These notes and those. */
  public BatchNotes plus(BatchNotes other) {
    return new BatchNotes(
        gap.plus(other.gap),
        clock.plus(other.clock),
        metadata.plus(other.metadata),
        listing.plus(other.listing),
        dates.plus(other.dates));
  }

  /** What only the notes of all batches together tell. */
  public List<Warning> warnings(Plan plan) {
    List<Warning> warnings = new ArrayList<>();
    dates.warning(plan).ifPresent(warnings::add);
    clock.warning(plan).ifPresent(warnings::add);
    gap.warning(plan).ifPresent(warnings::add);
    metadata.warning(plan).ifPresent(warnings::add);
    warnings.addAll(listing.warnings());
    return warnings;
  }
}
