package org.mediaretention.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/** Kaltura's silent limits on how many ids of a list it looks at. */
final class Ids {

  private static final int MAX = 500;
  private static final int MAX_WITH_ENTITLEMENT = 150;

  private Ids() {}

  /** The ids of a list's filter that Kaltura looks at, each once: the first ones. */
  static Set<String> cut(List<String> ids, Session session) {
    return visible(ids.subList(0, Math.min(MAX, ids.size())), session);
  }

  /**
   * Where entitlement is in force Kaltura's search engine looks the ids up, as numbers: it takes
   * those with the smallest, and not the first.
   */
  static Set<String> visible(Collection<String> ids, Session session) {
    Set<String> all = new LinkedHashSet<>(ids);
    if (session.disablesEntitlement() || all.size() <= MAX_WITH_ENTITLEMENT) {
      return all;
    }
    Set<String> smallest = new LinkedHashSet<>();
    all.stream()
        .sorted(Comparator.comparingLong(Ids::number))
        .limit(MAX_WITH_ENTITLEMENT)
        .forEach(smallest::add);
    return smallest;
  }

  private static long number(String id) {
    CRC32 crc = new CRC32();
    crc.update(id.getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }
}
