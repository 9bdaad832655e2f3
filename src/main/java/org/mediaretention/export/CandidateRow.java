package org.mediaretention.export;

/** What became of one data row of a list of candidates. */
public sealed interface CandidateRow permits ListedCandidate, RejectedRow {}
