package org.mediaretention.kaltura.change;

import java.util.Map;

/** Deletes an entry of whatever type; it cannot be brought back. */
public record DeleteEntry(String entryId) implements KalturaChange {

  // Not media.delete, which finds only video, audio and images.
  @Override
  public String name() {
    return "baseEntry.delete";
  }

  @Override
  public Map<String, Object> parameters() {
    return Map.of("entryId", entryId);
  }

  @Override
  public boolean isConfirmedBy(ChangeAnswer answer) {
    return answer.isNothing();
  }
}
