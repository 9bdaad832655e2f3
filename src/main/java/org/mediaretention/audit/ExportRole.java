package org.mediaretention.audit;

/** What an export is for. */
public enum ExportRole {
  /** Every entry; the rows of an audit. */
  ALL,
  /** The ids of quizzes. */
  QUIZZES,
  /** The ids of YouTube entries. */
  YOUTUBE
}
