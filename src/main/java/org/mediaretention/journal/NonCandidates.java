package org.mediaretention.journal;

import java.util.List;

/**
 * Entries of a batch that were looked up and are no candidates, so that a later audit can be told
 * what became of the candidates of an earlier one.
 *
 * @param inGap those that no rule covers
 * @param watched ids of those that were watched recently
 * @param gone ids of those that were deleted or recycled, or that Kaltura does not know
 */
public record NonCandidates(List<GapEntry> inGap, List<String> watched, List<String> gone) {

  public static final NonCandidates NONE = new NonCandidates(List.of(), List.of(), List.of());
}
