package org.mediaretention.audit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an export is for. */
public enum ExportRole {
  /** Every entry; the rows of an audit. */
  @JsonProperty("all")
  ALL,
  /** The ids of quizzes. */
  @JsonProperty("quizzes")
  QUIZZES,
  /** The ids of YouTube entries. */
  @JsonProperty("youtube")
  YOUTUBE
}
