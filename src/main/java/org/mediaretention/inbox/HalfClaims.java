package org.mediaretention.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mediaretention.disk.Disk;
import org.mediaretention.disk.FileTrouble;
import org.mediaretention.disk.FolderMoves;
import org.mediaretention.disk.PrivateFiles;
import org.mediaretention.inbox.Obstacles.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims that take more than one rename. What is claimed is first gathered, by renames, in a hidden
 * folder of the inbox that is named after the audit; so whoever finds that folder after a kill can
 * tell whether its audit has the exports already. When they had to be copied to another file
 * system, the folder gets another name before it is deleted, and is nothing to be claimed any more.
 */
public final class HalfClaims {

  private static final Logger LOG = LoggerFactory.getLogger(HalfClaims.class);

  private static final String GATHERED = ".claimed-";
  private static final String COPIED = ".copied-";

  private final WorkFolder work;
  private final Obstacles obstacles;
  private final Clock clock;

  public HalfClaims(WorkFolder work, Obstacles obstacles, Clock clock) {
    this.work = work;
    this.obstacles = obstacles;
    this.clock = clock;
  }

  Obstacles obstacles() {
    return obstacles;
  }

  /** Begins to claim something that lies in a folder. */
  Claim begin(Path parent, String auditId) throws IOException {
    return new Claim(PrivateFiles.newFolder(parent.resolve(GATHERED + auditId)), auditId);
  }

  /** One claim, from its hidden folder to the place where the audit finds its exports. */
  final class Claim {

    private final Path gathered;
    private final String auditId;

    private Claim(Path gathered, String auditId) {
      this.gathered = gathered;
      this.auditId = auditId;
    }

    /** Claims a folder whose place is on another file system. */
    void folder(Path from, Path place) throws IOException {
      move(List.of(from), gathered.resolve(from.getFileName()), place);
    }

    /** Claims files out of a folder that stays. */
    void files(List<Path> files, Path place) throws IOException {
      move(files, gathered, place);
    }

    private void move(List<Path> what, Path whole, Path place) throws IOException {
      try {
        for (Path path : what) {
          Files.move(path, gathered.resolve(path.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        Disk.sync(gathered);
        if (!whole.equals(gathered) || !FolderMoves.byRename(gathered, place)) {
          FolderMoves.copyWhole(whole, place);
          forget(gathered, auditId);
        }
      } catch (IOException e) {
        undoUnlessClaimed();
        throw e;
      }
    }

    private void undoUnlessClaimed() {
      try {
        FileTrouble.in(() -> settle(gathered));
      } catch (FileTrouble e) {
        // The next look into the inbox tells of it.
        LOG.debug("{} is left for later", gathered, e);
      }
    }
  }

  /**
   * Ends or undoes every claim that was interrupted.
   *
   * @return the audits whose exports still lie in the inbox, too
   */
  Set<String> settle(List<Path> parents) {
    Map<Path, String> inTheWay = new LinkedHashMap<>();
    Set<String> inBothPlaces = new HashSet<>();
    for (Path parent : parents) {
      for (Path hidden : hiddenIn(parent)) {
        String name = hidden.getFileName().toString();
        try {
          FileTrouble.in(() -> settle(hidden));
        } catch (FileTrouble e) {
          inTheWay.put(hidden, "cannot be cleared away: " + e.getMessage());
          if (name.startsWith(GATHERED)) {
            inBothPlaces.add(name.substring(GATHERED.length()));
          }
        }
      }
    }
    obstacles.are(Origin.CLAIMS, inTheWay, clock.instant());
    return inBothPlaces;
  }

  private void settle(Path hidden) throws IOException {
    String name = hidden.getFileName().toString();
    if (name.startsWith(COPIED)) {
      FolderMoves.delete(hidden);
    } else if (work.isClaimed(name.substring(GATHERED.length()))) {
      forget(hidden, name.substring(GATHERED.length()));
    } else {
      undo(hidden);
    }
  }

  // The name goes first, and on the disk: what is left of the copied files is no claim then.
  private static void forget(Path gathered, String auditId) throws IOException {
    Path copied = gathered.resolveSibling(COPIED + auditId);
    Files.move(gathered, copied, StandardCopyOption.ATOMIC_MOVE);
    Disk.sync(gathered.getParent());
    try {
      FileTrouble.in(() -> FolderMoves.delete(copied));
    } catch (FileTrouble e) {
      LOG.debug("{} is left for later", copied, e);
    }
  }

  // A claim that was interrupted before its last rename has not happened.
  private static void undo(Path gathered) throws IOException {
    Path parent = gathered.getParent();
    List<Path> claimed;
    try (Stream<Path> paths = Files.list(gathered)) {
      claimed = paths.sorted().toList();
    }
    for (Path path : claimed) {
      giveBack(path, parent.resolve(path.getFileName()));
    }
    Disk.sync(parent);
    Files.delete(gathered);
  }

  // Somebody may have dropped it again meanwhile; the later one counts, and none is lost.
  private static void giveBack(Path path, Path place) throws IOException {
    if (!isThere(place)) {
      Files.move(path, place);
      return;
    }
    Path aside = aside(place, ".earlier");
    for (int number = 2; isThere(aside); number++) {
      aside = aside(place, ".earlier-" + number);
    }
    LOG.warn("{} was dropped twice; the earlier one is kept as {}", place, aside.getFileName());
    Files.move(path, aside);
  }

  private static Path aside(Path place, String ending) {
    return place.resolveSibling(place.getFileName() + ending);
  }

  private static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  // A folder that cannot be read is told of where drops are looked for.
  private static List<Path> hiddenIn(Path parent) {
    try {
      return FileTrouble.of(() -> foldersIn(parent)).stream()
          .filter(path -> isHalfClaim(path.getFileName().toString()))
          .toList();
    } catch (FileTrouble e) {
      LOG.debug("{} cannot be read", parent, e);
      return List.of();
    }
  }

  private static boolean isHalfClaim(String name) {
    return name.startsWith(GATHERED) || name.startsWith(COPIED);
  }

  static List<Path> foldersIn(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths
          .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }
}
