package org.mediaretention.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mediaretention.settings.Folders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The finished audits of which only so many are kept. */
public final class OldAudits {

  private static final Logger LOG = LoggerFactory.getLogger(OldAudits.class);

  private final Folders folders;
  private final int keep;

  /**
   * @param keep how many of the latest stay; 0 for all
   */
  public OldAudits(Folders folders, int keep) {
    this.folders = folders;
    this.keep = keep;
  }

  /** Removes the audits that began before the latest ones, with their exports. */
  public void remove() throws IOException {
    if (keep == 0 || !Files.isDirectory(folders.outbox())) {
      return;
    }
    List<String> finished = finished();
    for (String id : finished.subList(0, Math.max(0, finished.size() - keep))) {
      remove(folders.done().resolve(id));
      remove(folders.outbox().resolve(id));
      LOG.info("Audit {} is removed; schedule.keep-audits is {}", id, keep);
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
      Moves.whole(audit, hidden);
      Moves.delete(hidden);
    }
  }
}
