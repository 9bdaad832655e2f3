package org.mediaretention.journal;

/**
 * Something that somebody should look at, though the audit goes on.
 *
 * @param count how many rows, entries or files it is about
 */
public record Warning(Code code, String message, long count) {

  /** What kind of warning it is, by the name it has in {@code audit.json}. */
  public enum Code {
    UNUSED_FILE,
    TRUNCATED_EXPORT,
    MANGLED_DURATION,
    UNREADABLE_DURATION,
    BROKEN_CHARACTERS,
    GUESSED_ENCODING,
    MISSING_COLUMN,
    EMPTY_COLUMN,
    UNKNOWN_STATUS,
    UNREADABLE_ID,
    QUIZ_NOT_IN_ALL,
    YOUTUBE_NOT_IN_ALL,
    ACCOUNT_NOT_COUNTED,
    EXPORT_INCOMPLETE,
    ACCOUNT_CHANGED,
    MOST_GONE,
    REPORT_DATE_AHEAD,
    EXPORT_TIME_ZONE,
    EXPORT_DATE_ORDER,
    POLICY_GAP_UNMEASURED,
    NO_EXEMPTION_METADATA,
    ENTRIES_NOT_LISTED
  }

  /** For the log. */
  @Override
  public String toString() {
    return code + ": " + message;
  }
}
