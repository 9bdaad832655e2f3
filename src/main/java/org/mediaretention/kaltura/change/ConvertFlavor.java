package org.mediaretention.kaltura.change;

import java.util.Map;

/** Has a flavor made again from the source of its entry; it gets a new id. */
public record ConvertFlavor(String entryId, int flavorParamsId) implements KalturaChange {

  @Override
  public String name() {
    return "flavorAsset.convert";
  }

  @Override
  public Map<String, Object> parameters() {
    return Map.of("entryId", entryId, "flavorParamsId", flavorParamsId);
  }

  // Versions differ in whether they answer with the new flavor.
  @Override
  public boolean isConfirmedBy(ChangeAnswer answer) {
    return answer.isNothing() || answer.isFlavorOf(entryId);
  }
}
