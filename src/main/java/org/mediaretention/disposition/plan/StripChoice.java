package org.mediaretention.disposition.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which flavors of an entry go and which stay.
 *
 * @param leftOut why none may go; empty when the strip is fine
 * @param oneFileOnly whether what stays plays as one file only, without adaptive quality
 */
public record StripChoice(
    List<FlavorFacts> toDelete,
    List<FlavorFacts> toKeep,
    Optional<LeftOutReason> leftOut,
    boolean oneFileOnly) {

  /** What a strip keeps. */
  public enum Keeps {
    SOURCE,
    /** The source and, where it would not play, the smallest flavor that does. */
    PLAYABLE
  }

  /** Chooses so that the entry still has its ready source and something that plays. */
  public static StripChoice of(List<FlavorFacts> flavors, Keeps keeps) {
    List<FlavorFacts> keep =
        new ArrayList<>(flavors.stream().filter(FlavorFacts::isSource).toList());
    if (flavors.stream().anyMatch(FlavorFacts::isInProgress)) {
      return none(flavors, LeftOutReason.IN_PROGRESS);
    }
    if (keep.stream().noneMatch(FlavorFacts::isReady)) {
      return none(flavors, LeftOutReason.WOULD_NOT_PLAY);
    }
    if (keeps == Keeps.PLAYABLE && keep.stream().noneMatch(FlavorFacts::plays)) {
      flavors.stream().filter(FlavorFacts::plays).min(SMALLEST).ifPresent(keep::add);
    }
    if (keep.stream().noneMatch(FlavorFacts::plays)) {
      return none(flavors, LeftOutReason.WOULD_NOT_PLAY);
    }
    List<FlavorFacts> delete = flavors.stream().filter(one -> !keep.contains(one)).toList();
    if (delete.isEmpty()) {
      return none(flavors, LeftOutReason.NOTHING_TO_DELETE);
    }
    boolean oneFile = keep.stream().noneMatch(FlavorFacts::streams);
    return new StripChoice(delete, List.copyOf(keep), Optional.empty(), oneFile);
  }

  // A size of 0 is one that Kaltura does not know.
  private static final Comparator<FlavorFacts> SMALLEST =
      Comparator.comparing((FlavorFacts flavor) -> flavor.bytes() == 0)
          .thenComparing(FlavorFacts::bytes)
          .thenComparing(FlavorFacts::id);

  private static StripChoice none(List<FlavorFacts> flavors, LeftOutReason why) {
    return new StripChoice(List.of(), flavors, Optional.of(why), false);
  }

  /** What is freed at most; copies of an entry may keep the files alive. */
  public long bytes() {
    return toDelete.stream().mapToLong(FlavorFacts::bytes).sum();
  }
}
