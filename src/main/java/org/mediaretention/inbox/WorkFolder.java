package org.mediaretention.inbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mediaretention.disk.Disk;
import org.mediaretention.disk.FileTrouble;
import org.mediaretention.disk.FolderMoves;
import org.mediaretention.disk.PrivateFiles;
import org.mediaretention.inbox.Obstacles.Origin;
import org.mediaretention.journal.AuditKind;
import org.mediaretention.settings.Folders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where audits are under way; what is found there at a start is gone on with. */
public final class WorkFolder {

  private static final Logger LOG = LoggerFactory.getLogger(WorkFolder.class);

  private final Folders folders;
  private final Obstacles obstacles;
  private final Clock clock;

  public WorkFolder(Folders folders, Obstacles obstacles, Clock clock) {
    this.folders = folders;
    this.obstacles = obstacles;
    this.clock = clock;
  }

  AuditFolder audit(String id) {
    return new AuditFolder(id, folders.work().resolve(id));
  }

  /**
   * The audits that are not finished, the oldest first. One that cannot be cleared away, or of
   * which nobody can tell whether it is finished, is an obstacle and keeps no other back.
   */
  public List<AuditFolder> unfinished() {
    Map<Path, String> inTheWay = new LinkedHashMap<>();
    List<AuditFolder> unfinished = new ArrayList<>();
    try {
      for (AuditFolder audit : FileTrouble.of(this::begun)) {
        try {
          if (FileTrouble.of(() -> isUnfinished(audit))) {
            unfinished.add(audit);
          }
        } catch (FileTrouble e) {
          inTheWay.put(audit.folder(), "cannot be resumed or cleared away: " + e.getMessage());
        }
      }
    } catch (FileTrouble e) {
      inTheWay.put(folders.work(), "cannot be read: " + e.getMessage());
    }
    obstacles.are(Origin.WORK, inTheWay, clock.instant());
    return unfinished;
  }

  private List<AuditFolder> begun() throws IOException {
    PrivateFiles.folder(folders.work());
    try (Stream<Path> paths = Files.list(folders.work())) {
      return paths
          .map(path -> path.getFileName().toString())
          .filter(AuditIds::isId)
          .sorted()
          .map(this::audit)
          .toList();
    }
  }

  private boolean isUnfinished(AuditFolder audit) throws IOException {
    if (isThere(folders.outbox().resolve(audit.id()))) {
      clearAway(audit);
      return false;
    }
    if (isThere(folders.failed().resolve(audit.id())) || !isThere(audit.exports())) {
      // Its exports are kept already, or have never been claimed.
      FolderMoves.delete(audit.folder());
      return false;
    }
    return true;
  }

  /** Whether the exports of an audit of this name were claimed, whatever has become of it since. */
  boolean isClaimed(String id) throws IOException {
    return AuditIds.isId(id)
        && (isThere(audit(id).exports())
            || isThere(folders.outbox().resolve(id))
            || isThere(folders.done().resolve(id))
            || isThere(folders.failed().resolve(id)));
  }

  // Not Files.exists, which takes what may not be looked at for what is not there.
  private static boolean isThere(Path path) throws IOException {
    try {
      Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Takes back what was prepared for an audit whose files could not be claimed. */
  void forget(AuditFolder audit) throws IOException {
    if (!isThere(audit.exports())) {
      FolderMoves.delete(audit.folder());
    }
  }

  /** Makes room for an audit whose files are about to be claimed. */
  void prepare(AuditFolder audit, AuditKind kind) throws IOException {
    PrivateFiles.folder(audit.folder());
    PrivateFiles.write(audit.kindFile(), kind.name().getBytes(StandardCharsets.UTF_8));
  }

  /** An audit could not be begun. */
  void refused(AuditFolder audit, FileTrouble why) {
    obstacles.are(
        Origin.WORK,
        Map.of(folders.work(), "lets no audit begin: " + why.getMessage()),
        clock.instant());
    LOG.debug("Audit {} cannot be begun", audit.id(), why);
  }

  /** Whether an audit began with the account; one whose kind cannot be read fails by itself. */
  boolean isOfTheAccount(AuditFolder audit) {
    try {
      return FileTrouble.of(() -> kindOf(audit)) == AuditKind.ACCOUNT;
    } catch (FileTrouble e) {
      LOG.debug("What audit {} began with cannot be read", audit.id(), e);
      return false;
    }
  }

  public AuditKind kindOf(AuditFolder audit) throws IOException {
    return AuditKind.valueOf(Files.readString(audit.kindFile()));
  }

  /** Shows the reports to everybody, in one step, and ends the audit. */
  public void publish(AuditFolder audit) throws IOException {
    Disk.syncAll(audit.reports());
    FolderMoves.whole(audit.reports(), folders.outbox().resolve(audit.id()));
    clearAway(audit);
  }

  private void clearAway(AuditFolder audit) throws IOException {
    // Between two file systems the exports are for a while in both places.
    if (isThere(audit.exports()) && !isThere(folders.done().resolve(audit.id()))) {
      FolderMoves.whole(audit.exports(), folders.done().resolve(audit.id()));
    }
    FolderMoves.delete(audit.folder());
  }
}
