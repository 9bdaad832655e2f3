package org.mediaretention.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the account itself said of a candidate.
 *
 * @param status readable, as an export has it
 * @param created empty when Kaltura did not say
 * @param plays empty when Kaltura did not say
 * @param lastPlayed empty when it was never played, and when Kaltura did not record it
 * @param observedAt when the answer was received
 */
public record Evidence(
    String status,
    Optional<Instant> created,
    OptionalLong plays,
    Optional<Instant> lastPlayed,
    Instant observedAt) {}
