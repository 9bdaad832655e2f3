package org.mediaretention.disposition.plan;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What Kaltura says about a flavor at the moment.
 *
 * @param version counts up when the flavor is made again under the same id
 * @param isOriginal whether it was uploaded
 * @param bytes 0 when Kaltura does not know
 */
public record FlavorFacts(
    String id, String version, boolean isOriginal, String tags, String status, long bytes) {

  private static final String READY = "2";

  /** Queued, converting, importing, validating, exporting, waiting. */
  private static final Set<String> IN_PROGRESS = Set.of("0", "1", "6", "7", "8", "9");

  /** One of these makes a player choose the flavor. */
  private static final Set<String> PLAYED =
      Set.of("web", "mbr", "ipad", "ipadnew", "iphone", "iphonenew", "applembr", "dash", "h265");

  private static final Set<String> PLAYED_AS_ONE_FILE = Set.of("web", "mbr");

  boolean isReady() {
    return READY.equals(status);
  }

  boolean isInProgress() {
    return IN_PROGRESS.contains(status);
  }

  /** The tag has to be exactly that, not a part of another. */
  boolean isSource() {
    return isOriginal || tokens().contains("source");
  }

  /** Whether a player offers the flavor. */
  boolean plays() {
    return isReady() && tokens().stream().anyMatch(PLAYED::contains);
  }

  /** Whether a player offers it in several qualities, or at least in pieces. */
  boolean streams() {
    return plays()
        && tokens().stream()
            .anyMatch(tag -> PLAYED.contains(tag) && !PLAYED_AS_ONE_FILE.contains(tag));
  }

  private Set<String> tokens() {
    return Arrays.stream(Optional.ofNullable(tags).orElse("").split(","))
        .map(String::strip)
        .collect(Collectors.toSet());
  }
}
