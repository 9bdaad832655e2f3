package org.mediaretention.observe;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;
import org.mediaretention.inbox.FolderWatch;
import org.mediaretention.inbox.Obstacle;
import org.mediaretention.inbox.Obstacles;

/** Ready as long as nothing of a part of the folders keeps the program from its work. */
public final class ObstacleHealth extends AbstractHealthCheck {

  private final FolderWatch watch;
  private final Obstacles obstacles;
  private final Predicate<Obstacle> isMeant;

  /**
   * @param isMeant tells of which obstacles this check speaks
   */
  public ObstacleHealth(
      String name, FolderWatch watch, Obstacles obstacles, Predicate<Obstacle> isMeant) {
    super("media-retention", name);
    this.watch = watch;
    this.obstacles = obstacles;
    this.isMeant = isMeant;
  }

  @Override
  public boolean isLiveness() {
    return false; // a restart would not mend it
  }

  @Override
  protected void doCall(HealthCheckResultBuilder result, Map<String, Object> options) {
    watch.look();
    List<Obstacle> met = obstacles.all().stream().filter(isMeant).toList();
    if (met.isEmpty()) {
      result.up();
    } else {
      result.message(
          met.stream()
              .map(
                  obstacle ->
                      String.format(
                          Locale.ROOT, "Since %s: %s", obstacle.since(), obstacle.sentence()))
              .collect(Collectors.joining(" ")));
      result.down();
    }
  }
}
