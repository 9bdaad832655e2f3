package org.mediaretention.journal;

import java.time.Instant;
import java.util.Optional;
import org.mediaretention.kaltura.fact.FlavorStorage;

/**
 * An entry that no rule covers; what another policy would need to know of it.
 *
 * @param seconds by the export, 0 for an image
 * @param storage empty when it was not measured
 */
public record GapEntry(
    String id,
    Instant created,
    Instant lastPlayed,
    long seconds,
    Optional<FlavorStorage> storage) {}
