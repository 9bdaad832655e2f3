package org.mediaretention.kaltura.change;

import java.util.Map;

/** Deletes one flavor of an entry; it cannot be brought back. */
public record StripFlavor(String entryId, String flavorId) implements KalturaChange {

  @Override
  public String name() {
    return "flavorAsset.delete";
  }

  @Override
  public Map<String, Object> parameters() {
    return Map.of("id", flavorId);
  }

  @Override
  public boolean isConfirmedBy(ChangeAnswer answer) {
    return answer.isNothing();
  }
}
