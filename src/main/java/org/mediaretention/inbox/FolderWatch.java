package org.mediaretention.inbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mediaretention.disk.Disk;
import org.mediaretention.inbox.Obstacles.Origin;
import org.mediaretention.settings.Folders;

/** Looks whether the folders of the program are there and can be used. */
public final class FolderWatch {

  private final List<Path> folders;
  private final Obstacles obstacles;
  private final Clock clock;

  /** One that was never there is made when it is needed; one that was has gone. */
  private final Set<Path> known = new HashSet<>();

  public FolderWatch(Folders folders, Obstacles obstacles, Clock clock) {
    this.folders =
        List.of(
            folders.inbox(), folders.work(), folders.outbox(), folders.done(), folders.failed());
    this.obstacles = obstacles;
    this.clock = clock;
  }

  /** Looks now; what is found is among the obstacles. */
  public synchronized void look() {
    Map<Path, String> inTheWay = new LinkedHashMap<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        known.add(folder);
      }
      if (known.contains(folder) && Files.notExists(folder)) {
        inTheWay.put(folder, "is gone");
      } else if (!Disk.isUsable(folder)) {
        inTheWay.put(folder, "is no folder that this user may write in");
      }
    }
    obstacles.are(Origin.FOLDERS, inTheWay, clock.instant());
  }
}
