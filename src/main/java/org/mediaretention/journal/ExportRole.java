package org.mediaretention.journal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a file of an audit is for. */
public enum ExportRole {
  /** Every entry; the rows of an audit. */
  @JsonProperty("all")
  ALL,
  /** No file, but the account itself. */
  @JsonProperty("account")
  ACCOUNT,
  /** The ids of quizzes. */
  @JsonProperty("quizzes")
  QUIZZES,
  /** The ids of YouTube entries. */
  @JsonProperty("youtube")
  YOUTUBE,
  /** Candidates to be measured. */
  @JsonProperty("candidates")
  CANDIDATES,
  /** Candidates that are measured. */
  @JsonProperty("enriched")
  ENRICHED
}
