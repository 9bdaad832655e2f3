package org.mediaretention.disposition.act;

import java.time.Instant;
import java.util.Optional;

/**
 * What one uncached look at an entry showed about a deed.
 *
 * @param at when the look was taken
 * @param updatedAt when the entry was last changed, by Kaltura; empty when it did not say
 */
public record StateReading(Instant at, Seen seen, Optional<Instant> updatedAt) {

  /** What was seen. */
  public enum Seen {
    /** The entry is as the deed would leave it. */
    EFFECT,
    /** The entry is there, and as it was before. */
    NO_EFFECT,
    /** The entry is no longer there, though the deed would have left it. */
    GONE,
    /** Nothing that can be relied upon. */
    UNREADABLE
  }
}
