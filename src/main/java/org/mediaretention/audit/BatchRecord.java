package org.mediaretention.audit;

import java.util.List;
import org.mediaretention.export.RejectedRow;

/**
 * All that the reports need to know of a batch, in the order of the export.
 *
 * @param gap the entries that no rule covers
 */
public record BatchRecord(
    int number,
    Counts counts,
    List<Candidate> candidates,
    List<UndecidedEntry> undecided,
    List<RejectedRow> rejected,
    PolicyGap gap) {}
