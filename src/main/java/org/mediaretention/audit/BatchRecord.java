package org.mediaretention.audit;

import java.util.List;
import org.mediaretention.export.RejectedRow;

/**
 * All that the reports need to know of a batch, in the order of the export.
 *
 * @param gap the entries that no rule covers
 * @param clock what the creation dates say of the time zone of the export
 */
public record BatchRecord(
    int number,
    Counts counts,
    List<Candidate> candidates,
    List<UndecidedEntry> undecided,
    List<RejectedRow> rejected,
    PolicyGap gap,
    ClockCheck clock) {}
