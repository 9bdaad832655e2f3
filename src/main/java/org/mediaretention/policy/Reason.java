package org.mediaretention.policy;

/** Why a rule names an entry, by the name it has in the reports. */
public enum Reason {
  ZERO_PLAYS("zero_plays"),
  NOT_WATCHED_WITHIN_WINDOW("not_watched_within_window"),
  NON_READY_STATUS("non_ready_status");

  private final String label;

  Reason(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
