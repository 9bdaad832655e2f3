package org.mediaretention.sandbox;

/** The custom metadata that one entry has in one profile. */
public record SandboxMetadata(int profileId, String entryId, String xml) {}
