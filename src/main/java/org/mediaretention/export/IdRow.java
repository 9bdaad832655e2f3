package org.mediaretention.export;

/** What became of one data row of a file that only lists entries: an id, or an unreadable row. */
public sealed interface IdRow permits ListedId, RejectedRow {}
