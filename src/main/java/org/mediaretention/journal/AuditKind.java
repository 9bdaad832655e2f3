package org.mediaretention.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/** What an audit begins with, and so which of its steps are left out. */
public enum AuditKind {
  /** With exports: every step. */
  @JsonProperty("exports")
  EXPORTS(""),
  /** With nothing but the account itself: every step. */
  @JsonProperty("account")
  ACCOUNT(""),
  /** With a list of candidates: its rows are measured and summed up. */
  @JsonProperty("candidates")
  CANDIDATES("candidates"),
  /** With a list of candidates that are measured: its rows are summed up, without a call. */
  @JsonProperty("enriched")
  ENRICHED("enriched");

  private final String folder;

  AuditKind(String folder) {
    this.folder = folder;
  }

  /** Whether the policy decides; of a list the candidates are taken as given. */
  public boolean decides() {
    return this == EXPORTS || this == ACCOUNT;
  }

  /** The folder of the inbox in which a file of this kind is dropped; none for exports. */
  public Optional<String> folder() {
    return Optional.of(folder).filter(name -> !name.isEmpty());
  }
}
