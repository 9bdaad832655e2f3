package org.mediaretention.sandbox;

import java.time.Instant;

/**
 * One change that a call made.
 *
 * @param action such as {@code baseentry.recycle}, in lower case
 * @param flavorId the file that was deleted or made, else empty
 * @param becauseOf the entry that took this one along, empty when the call named this one
 */
public record Deed(Instant at, String action, String entryId, String flavorId, String becauseOf) {}
