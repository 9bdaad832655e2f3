package org.mediaretention.sandbox;

/** What keeps Kaltura from deleting a live entry or a recording. */
public enum DeletionBar {
  NONE(""),
  CANNOT_DELETE_LIVE_ENTRY_WHILE_STREAMING("Live entry [%s] cannot be deleted while streaming"),
  RECORDED_NOT_READY("Live entry [%s] cannot be deleted, recorded entry not in ready status yet"),
  RECORDING_FLOW_NOT_COMPLETE(
      "Live entry [%s] cannot be deleted, recording engine still proccesing live event"),
  RECORDING_CONTENT_NOT_YET_SET(
      "Entry [%s] cannot be deleted, waiting for recording engine to finish handling");

  private final String message;

  DeletionBar(String message) {
    this.message = message;
  }

  void check(String entryId) {
    if (this != NONE) {
      throw ApiError.of(name(), message.replace("%s", entryId));
    }
  }
}
