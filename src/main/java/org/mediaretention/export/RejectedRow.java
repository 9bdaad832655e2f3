package org.mediaretention.export;

/**
 * A row that could not be read.
 *
 * @param file the name of the file
 * @param line the line of the file on which the row begins, from 1
 * @param reason in plain words, such as {@code Created On "2024-13-01" is not a date}
 * @param text the row as it stands in the file, cut at 500 characters
 */
public record RejectedRow(String file, long line, String reason, String text)
    implements ExportRow, IdRow, CandidateRow {}
