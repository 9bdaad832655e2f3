package org.mediaretention.sandbox;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What only some entries have, and what decides whether one may be touched.
 *
 * @param properties further properties as Kaltura names them, such as {@code parentEntryId}
 * @param bar what keeps Kaltura from deleting the entry
 * @param bin since when the entry has been in the recycle bin, and how it was shown before
 */
public record Traits(Map<String, String> properties, DeletionBar bar, Optional<Binned> bin) {

  public static final Traits NONE = new Traits(Map.of(), DeletionBar.NONE, Optional.empty());

  static final String PARENT = "parentEntryId";
  static final String ADMIN_TAGS = "adminTags";

  /** What Kaltura remembers of an entry in the bin. */
  public record Binned(Instant since, int displayInSearch) {

    boolean isOver(Instant limit) {
      return since.isBefore(limit);
    }
  }

  public Traits {
    properties = Map.copyOf(properties);
  }

  Traits with(String property, String value) {
    Map<String, String> more = new TreeMap<>(properties);
    more.put(property, value);
    return new Traits(more, bar, bin);
  }

  Traits with(DeletionBar newBar) {
    return new Traits(properties, newBar, bin);
  }

  Traits with(Optional<Binned> newBin) {
    return new Traits(properties, bar, newBin);
  }

  /** Empty where nothing is set. */
  String property(String name) {
    return properties.getOrDefault(name, "");
  }
}
