package org.mediaretention.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mediaretention.disk.FileTrouble;
import org.mediaretention.disk.FolderMoves;
import org.mediaretention.inbox.Obstacles.Origin;
import org.mediaretention.settings.Folders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The finished audits of which only so many are kept. */
public final class OldAudits {

  private static final Logger LOG = LoggerFactory.getLogger(OldAudits.class);

  private final Folders folders;
  private final int keep;
  private final Obstacles obstacles;
  private final Clock clock;

  /**
   * @param keep how many of the latest stay; 0 for all
   */
  public OldAudits(Folders folders, int keep, Obstacles obstacles, Clock clock) {
    this.folders = folders;
    this.keep = keep;
    this.obstacles = obstacles;
    this.clock = clock;
  }

  /** Removes the audits that began before the latest ones, with their exports. */
  public void remove() {
    if (keep == 0 || !Files.isDirectory(folders.outbox())) {
      return;
    }
    Map<Path, String> inTheWay = new LinkedHashMap<>();
    try {
      List<String> finished = FileTrouble.of(this::finished);
      for (String id : finished.subList(0, Math.max(0, finished.size() - keep))) {
        remove(id, inTheWay);
      }
    } catch (FileTrouble e) {
      inTheWay.put(folders.outbox(), "cannot be read: " + e.getMessage());
    }
    obstacles.are(Origin.OLD_AUDITS, inTheWay, clock.instant());
  }

  private void remove(String id, Map<Path, String> inTheWay) {
    try {
      FileTrouble.in(() -> remove(folders.done().resolve(id)));
      FileTrouble.in(() -> remove(folders.outbox().resolve(id)));
      LOG.info("Audit {} is removed; schedule.keep-audits is {}", id, keep);
    } catch (FileTrouble e) {
      inTheWay.put(folders.outbox().resolve(id), "cannot be removed: " + e.getMessage());
    }
  }

  private List<String> finished() throws IOException {
    try (Stream<Path> paths = Files.list(folders.outbox())) {
      return paths
          .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .map(path -> path.getFileName().toString())
          .filter(AuditIds::isId)
          .filter(id -> !Files.exists(folders.work().resolve(id)))
          .sorted(Comparator.comparing(AuditIds::start).thenComparing(Comparator.naturalOrder()))
          .toList();
    }
  }

  // Hidden by one rename, so that nobody sees half an audit.
  private static void remove(Path audit) throws IOException {
    if (Files.isDirectory(audit, LinkOption.NOFOLLOW_LINKS)) {
      Path hidden = audit.resolveSibling("." + audit.getFileName() + ".removed");
      FolderMoves.whole(audit, hidden);
      FolderMoves.delete(hidden);
    }
  }
}
