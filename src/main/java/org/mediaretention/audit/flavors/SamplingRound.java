package org.mediaretention.audit.flavors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mediaretention.kaltura.ListFlavors;

/**
 * Divides entries into those whose flavors can be told beforehand, a few of each other kind that
 * are to tell of it, and the others of these kinds, which wait until they have.
 */
record SamplingRound(List<String> known, List<String> scouts, List<String> later) {

  /** So many of a kind give a first idea of the others. */
  static final int FIRST = 12;

  /** So many times as many can be asked about as were measured by then. */
  private static final int GROWTH = 8;

  /** Asking about fewer without knowing them costs hardly a call. */
  private static final int WORTH_IT = 50;

  /**
   * @param round from 0; what a round could not measure does not hold up the next for ever
   */
  static SamplingRound of(
      Map<String, AnnouncedFlavors> announced, FlavorStatistics census, int round) {
    Map<AnnouncedFlavors.Kind, List<String>> kinds = new LinkedHashMap<>();
    announced.forEach(
        (id, flavors) -> kinds.computeIfAbsent(flavors.kind(), any -> new ArrayList<>()).add(id));
    SamplingRound scouting =
        new SamplingRound(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    kinds.forEach(
        (kind, ids) -> {
          double most = Math.max(FIRST * Math.pow(GROWTH, round), GROWTH * census.seen(kind));
          if (kind.isTrusted() || ids.size() <= Math.max(most, WORTH_IT)) {
            scouting.known.addAll(ids);
          } else {
            scouting.divide(ids, (int) most);
          }
        });
    return scouting;
  }

  // Some from everywhere: neighbours in an export resemble each other.
  private void divide(List<String> ids, int most) {
    for (int i = 0; i < ids.size(); i++) {
      boolean isNext = (long) i * most / ids.size() != (i - 1L) * most / ids.size();
      (i == 0 || isNext ? scouts : later).add(ids.get(i));
    }
  }

  /** Whether a question is about entries that can wait as well. */
  boolean canWait(ListFlavors question) {
    return !later.isEmpty() && Collections.disjoint(question.ids(), scouts);
  }
}
