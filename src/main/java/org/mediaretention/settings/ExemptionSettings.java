package org.mediaretention.settings;

import java.util.Optional;

/**
 * Where somebody notes that an entry is to be kept for longer.
 *
 * @param metadataProfileId of the custom metadata with the date; empty when there is none
 * @param metadataField which holds the date
 */
public record ExemptionSettings(Optional<Integer> metadataProfileId, String metadataField) {

  static ExemptionSettings read(SettingsReader read) {
    String profile = "exemptions.metadata-profile-id";
    String field = "exemptions.metadata-field";
    return new ExemptionSettings(
        read.text(profile).map(set -> read.whole(profile, 1)),
        read.required(field, "it names the field that holds the date"));
  }
}
