package org.mediaretention.kaltura.change;

import java.util.Map;

/** Moves an entry to the recycle bin. */
public record RecycleEntry(String entryId) implements KalturaChange {

  @Override
  public String name() {
    return "baseEntry.recycle";
  }

  @Override
  public Map<String, Object> parameters() {
    return Map.of("entryId", entryId);
  }

  @Override
  public boolean isConfirmedBy(ChangeAnswer answer) {
    return answer.isEntry(entryId) && answer.isRecycled();
  }
}
