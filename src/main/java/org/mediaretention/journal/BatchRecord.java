package org.mediaretention.journal;

import java.util.List;
import org.mediaretention.export.RejectedRow;

/**
 * All that the reports need to know of a batch, in the order of the export.
 *
 * @param others that were looked up and are no candidates
 * @param notes what else it shows
 */
public record BatchRecord(
    int number,
    Counts counts,
    List<Candidate> candidates,
    List<UndecidedEntry> undecided,
    List<RejectedRow> rejected,
    List<ExemptEntry> exempt,
    NonCandidates others,
    BatchNotes notes) {}
