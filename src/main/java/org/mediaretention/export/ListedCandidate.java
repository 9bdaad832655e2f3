package org.mediaretention.export;

import java.util.List;
import java.util.OptionalLong;

/**
 * One row of a list of candidates.
 *
 * @param entry what the known columns say; created in 1970 when the list does not tell
 * @param policy the label of the rule, in lower case
 * @param flavors empty when the cell holds no number
 * @param bytesSaved empty when the cell holds no number
 * @param cells every cell as it stands in the file
 */
public record ListedCandidate(
    ExportedEntry entry,
    String policy,
    OptionalLong flavors,
    OptionalLong bytesSaved,
    List<String> cells)
    implements CandidateRow {}
