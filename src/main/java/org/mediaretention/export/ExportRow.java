package org.mediaretention.export;

/** What became of one data row of an export: an entry, or a row that could not be read. */
public sealed interface ExportRow permits ExportedEntry, RejectedRow {}
