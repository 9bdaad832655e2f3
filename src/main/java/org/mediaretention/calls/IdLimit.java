package org.mediaretention.calls;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mediaretention.kaltura.KalturaAnswer.Entries;
import org.mediaretention.kaltura.KalturaRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many ids of a list Kaltura reads: 500 of a session that may see every entry, else 150. It
 * drops the rest without a word.
 */
public final class IdLimit {

  private static final Logger LOG = LoggerFactory.getLogger(IdLimit.class);

  private static final int ALL_SEEN = KalturaRequest.MAX_OBJECTS;
  private static final int WITH_ENTITLEMENT = 150;

  /**
   * So many ids Kaltura reads in any session: what is missing in an answer to them is not there.
   */
  public static final int ALWAYS_READ = WITH_ENTITLEMENT;

  private Optional<Boolean> disablesEntitlement = Optional.empty();
  private boolean cutSeen;

  /**
   * @param disables whether the session has disableentitlement in force; empty when nobody tells
   */
  public synchronized void know(Optional<Boolean> disables) {
    disablesEntitlement = disables;
  }

  /** How many entries to look up in one call; those missing have to be asked for again. */
  public synchronized int forEntries() {
    return cutSeen || !disablesEntitlement.orElse(true) ? WITH_ENTITLEMENT : ALL_SEEN;
  }

  /** How many entries to list the flavors of in one call; one dropped looks like one without. */
  public synchronized int forFlavors() {
    return cutSeen || !disablesEntitlement.orElse(false) ? WITH_ENTITLEMENT : ALL_SEEN;
  }

  /**
   * Looks for the signs of a dropped rest: a list of more than 150 ids gave 150 or fewer, and of
   * those it left out some exist.
   *
   * @param answers to look-ups, and to second look-ups of what those left out
   */
  public synchronized void learnFrom(List<Entries> answers) {
    if (forEntries() > WITH_ENTITLEMENT && answers.stream().anyMatch(a -> isCut(a, answers))) {
      cutSeen = true;
      LOG.warn(
          "Kaltura reads only {} ids of a list, as it does without disableentitlement:"
              + " from now on it is asked for so many a call.",
          WITH_ENTITLEMENT);
    }
  }

  private static boolean isCut(Entries answer, List<Entries> all) {
    if (answer.asked().size() <= WITH_ENTITLEMENT || answer.found().size() > WITH_ENTITLEMENT) {
      return false;
    }
    Set<String> leftOut = new HashSet<>(answer.asked());
    answer.found().forEach(entry -> leftOut.remove(entry.id()));
    return all.stream()
        .flatMap(other -> other.found().stream())
        .anyMatch(entry -> leftOut.contains(entry.id()));
  }
}
