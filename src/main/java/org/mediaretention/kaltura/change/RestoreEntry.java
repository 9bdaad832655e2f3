package org.mediaretention.kaltura.change;

import java.util.Map;

/** Takes an entry out of the recycle bin. */
public record RestoreEntry(String entryId) implements KalturaChange {

  @Override
  public String name() {
    return "baseEntry.restoreRecycled";
  }

  @Override
  public Map<String, Object> parameters() {
    return Map.of("entryId", entryId);
  }

  @Override
  public boolean isConfirmedBy(ChangeAnswer answer) {
    return answer.isEntry(entryId) && !answer.isRecycled();
  }
}
