package org.mediaretention.sandbox;

/**
 * The custom metadata that one entry has in one profile.
 *
 * @param version counts up with every change
 */
public record SandboxMetadata(int profileId, String entryId, String xml, int version) {

  public SandboxMetadata(int profileId, String entryId, String xml) {
    this(profileId, entryId, xml, 1);
  }

  /** Always the same for the same entry and profile. */
  int id() {
    return Math.floorMod(SeededRandom.mix(entryId.hashCode() + 31L * profileId), 1_000_000_000);
  }

  SandboxMetadata next(String newXml) {
    return new SandboxMetadata(profileId, entryId, newXml, version + 1);
  }
}
