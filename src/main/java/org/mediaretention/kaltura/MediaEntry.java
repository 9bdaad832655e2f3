package org.mediaretention.kaltura;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An entry as Kaltura describes it now. Numbers may come as text, and what is not set is left out.
 *
 * @param status a number, or the name of a plugin's status such as {@code virusScan.Infected}
 * @param createdAt seconds since 1970
 * @param lastPlayedAt seconds since 1970
 * @param flavorParamsIds comma-separated, one for each flavor that is ready
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MediaEntry(
    String id,
    String status,
    Integer displayInSearch,
    Long createdAt,
    Long plays,
    Long lastPlayedAt,
    String flavorParamsIds) {

  /** What is asked for of an entry. */
  static final String FIELDS =
      "id,status,displayInSearch,createdAt,plays,lastPlayedAt,flavorParamsIds";

  private static final String READY = "2";
  private static final String DELETED = "3";
  private static final String NO_CONTENT = "7";
  private static final int RECYCLED = -2;

  public boolean isReady() {
    return READY.equals(status);
  }

  public boolean isDeleted() {
    return DELETED.equals(status);
  }

  /** Whether there is no media in the entry, and so no flavor. */
  public boolean hasNoContent() {
    return NO_CONTENT.equals(status);
  }

  /** The recycle bin leaves the status as it was. */
  public boolean isRecycled() {
    return displayInSearch != null && displayInSearch == RECYCLED;
  }

  public Optional<Instant> created() {
    return instant(createdAt);
  }

  public Optional<Instant> lastPlayed() {
    return instant(lastPlayedAt);
  }

  public OptionalLong playCount() {
    return plays == null ? OptionalLong.empty() : OptionalLong.of(plays);
  }

  /** How many flavors are ready. */
  public int readyFlavors() {
    if (flavorParamsIds == null || flavorParamsIds.isBlank()) {
      return 0;
    }
    return 1 + (int) flavorParamsIds.chars().filter(c -> c == ',').count();
  }

  // Kaltura leaves a date out, or says 0, when there is none.
  private static Optional<Instant> instant(Long seconds) {
    return seconds == null || seconds <= 0
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(seconds));
  }
}
