package org.mediaretention.inbox;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that keeps the program from its work now; the log tells of each once, however often met. */
public final class Obstacles {

  private static final Logger LOG = LoggerFactory.getLogger(Obstacles.class);

  private final Map<Origin, Map<Path, Obstacle>> met = new EnumMap<>(Origin.class);

  /** Who looks for obstacles. */
  public enum Origin {
    /** What is dropped and cannot be audited. */
    INBOX,
    /** What interrupted claims left in the inbox and cannot be cleared away. */
    CLAIMS,
    /** Audits that cannot be resumed or cleared away. */
    WORK,
    /** Finished audits that cannot be removed. */
    OLD_AUDITS,
    /** The folders of the program themselves. */
    FOLDERS
  }

  /**
   * Replaces what was met there before; what is met again keeps its time.
   *
   * @param found for each place what follows it in a sentence, without its end
   */
  synchronized void are(Origin origin, Map<Path, String> found, Instant now) {
    Map<Path, Obstacle> before = met.getOrDefault(origin, Map.of());
    Map<Path, Obstacle> after = new LinkedHashMap<>();
    found.forEach(
        (place, why) -> {
          Obstacle known = before.get(place);
          if (known != null && known.why().equals(why)) {
            after.put(place, known);
          } else {
            Instant since = known == null ? now : known.since();
            Obstacle obstacle = new Obstacle(place.toString(), why, since);
            LOG.error("{}", obstacle.sentence());
            after.put(place, obstacle);
          }
        });
    before.keySet().stream()
        .filter(place -> !after.containsKey(place))
        .forEach(place -> LOG.info("{} is no longer in the way.", place));
    met.put(origin, after);
  }

  /** Those of one origin. */
  public synchronized List<Obstacle> of(Origin origin) {
    return List.copyOf(met.getOrDefault(origin, Map.of()).values());
  }

  /** All of them. */
  public synchronized List<Obstacle> all() {
    List<Obstacle> all = new ArrayList<>();
    met.values().forEach(obstacles -> all.addAll(obstacles.values()));
    return List.copyOf(all);
  }

  /** Whether anything that was to be audited, or to be ended, could not be. */
  public synchronized boolean keepAuditsBack() {
    return List.of(Origin.INBOX, Origin.CLAIMS, Origin.WORK).stream()
        .anyMatch(origin -> !of(origin).isEmpty());
  }
}
