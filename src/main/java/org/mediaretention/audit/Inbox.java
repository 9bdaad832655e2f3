package org.mediaretention.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mediaretention.disk.OwnFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where exports are dropped; hands out each complete set of them once. */
final class Inbox {

  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

  /** A set of loose files is gathered in a folder of this name before it is claimed. */
  private static final String GATHERING = ".claimed-";

  private final Path folder;
  private final ExportNames names;
  private final Optional<Duration> quietPeriod;
  private final Clock clock;
  private final Map<Path, Seen> seen = new HashMap<>();
  private final Set<Path> toldOf = new HashSet<>();

  private record Seen(String fingerprint, Instant since, boolean told) {}

  /**
   * @param quietPeriod how long nothing may have changed in a set before it is complete; empty to
   *     take at once whatever is there
   */
  Inbox(Path folder, ExportNames names, Optional<Duration> quietPeriod, Clock clock) {
    this.folder = folder;
    this.names = names;
    this.quietPeriod = quietPeriod;
    this.clock = clock;
  }

  /** The next set to be audited, if there is one. */
  Optional<Drop> next() throws IOException {
    OwnFiles.sharedFolder(folder);
    tellOfWhatIsIgnored();
    releaseHalfClaimed(folder);
    for (Path sub : foldersIn(folder)) {
      releaseHalfClaimed(sub);
    }
    for (Drop drop : drops()) {
      if (isDue(drop)) {
        return Optional.of(drop);
      }
    }
    return Optional.empty();
  }

  /** Moves a set to the place where it is audited; seen there whole or not at all. */
  void claim(Drop drop, Path place, String auditId) throws IOException {
    seen.remove(drop.key());
    if (!drop.loose() && !drop.isStillArriving(names)) {
      Moves.whole(drop.folder(), place);
      return;
    }
    Path gathering = OwnFiles.newFolder(drop.folder().resolve(GATHERING + auditId));
    for (Path file : drop.files()) {
      String name = file.getFileName().toString();
      if (names.looksMeant(name)) {
        Files.move(file, gathering.resolve(name));
      }
    }
    Moves.whole(gathering, place);
  }

  // A claim that was cut off before its rename has not happened.
  private static void releaseHalfClaimed(Path parent) throws IOException {
    for (Path gathering : foldersIn(parent)) {
      if (gathering.getFileName().toString().startsWith(GATHERING)) {
        for (Path file : Drop.folder(gathering).files()) {
          giveBack(file, parent.resolve(file.getFileName()));
        }
        Files.delete(gathering);
      }
    }
  }

  // Somebody may have dropped the file again meanwhile; the later one counts, and none is lost.
  private static void giveBack(Path file, Path place) throws IOException {
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      Path aside = place.resolveSibling(place.getFileName() + ".earlier");
      LOG.warn("{} was dropped twice; the earlier one is kept as {}", place, aside.getFileName());
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.move(file, place);
    }
  }

  /** All sets and lists that lie there, whole or not. */
  List<Drop> drops() throws IOException {
    List<Drop> drops = new ArrayList<>();
    drops.add(Drop.loose(folder));
    for (Path sub : foldersIn(folder)) {
      String name = sub.getFileName().toString();
      Optional<AuditKind> kind = kindIn(name);
      if (kind.isPresent()) {
        drops.addAll(Drop.lists(sub, kind.get()));
      } else if (!names.isHidden(name)) {
        drops.add(Drop.folder(sub));
      }
    }
    return drops.stream().filter(drop -> drop.isMeant(names)).toList();
  }

  private static Optional<AuditKind> kindIn(String folder) {
    return Arrays.stream(AuditKind.values())
        .filter(kind -> kind.folder().filter(folder::equals).isPresent())
        .findFirst();
  }

  private boolean isDue(Drop drop) throws IOException {
    if (quietPeriod.isEmpty()) {
      return true;
    }
    if (drop.isStillArriving(names) || !hasBeenQuiet(drop)) {
      return false;
    }
    if (drop.isWhole(names)) {
      return true;
    }
    tellOnce(drop);
    return false;
  }

  private boolean hasBeenQuiet(Drop drop) throws IOException {
    String now = drop.fingerprint();
    Seen before = seen.get(drop.key());
    if (before == null || !before.fingerprint().equals(now)) {
      before = new Seen(now, clock.instant(), false);
      seen.put(drop.key(), before);
    }
    return !clock.instant().isBefore(before.since().plus(quietPeriod.orElseThrow()));
  }

  private void tellOnce(Drop drop) {
    Seen quiet = seen.get(drop.key());
    if (!quiet.told()) {
      LOG.warn(
          "{} holds no export of all entries yet; waiting for a file that matches {}",
          drop.folder(),
          names.inWords());
      seen.put(drop.key(), new Seen(quiet.fingerprint(), quiet.since(), true));
    }
  }

  /** Links and files that look like exports are claimed, if to be refused; these lie there. */
  private void tellOfWhatIsIgnored() throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      paths
          .filter(path -> names.isLeftAlone(path.getFileName().toString()))
          .filter(path -> Files.isSymbolicLink(path) || Files.isRegularFile(path))
          .filter(toldOf::add)
          .forEach(Inbox::tellOfIgnored);
    }
  }

  private static void tellOfIgnored(Path path) {
    if (Files.isSymbolicLink(path)) {
      LOG.warn("{} is a link, which is not followed; drop the files", path);
    } else {
      LOG.warn("{} is left alone: only CSV files are audited", path);
    }
  }

  private static List<Path> foldersIn(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths
          .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }
}
