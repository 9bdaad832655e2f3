package org.mediaretention.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where exports are dropped; hands out each complete set of them once. */
final class Inbox {

  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

  /** A set of loose files is gathered in a folder of this name before it is claimed. */
  private static final String GATHERING = ".claimed-";

  /** Folders of the inbox that are for something else than exports. */
  private static final Set<String> RESERVED = Set.of("candidates", "enriched");

  private final Path folder;
  private final ExportNames names;
  private final Optional<Duration> quietPeriod;
  private final Clock clock;
  private final Map<Path, Seen> seen = new HashMap<>();

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
    Files.createDirectories(folder);
    releaseHalfClaimed();
    for (Drop drop : drops()) {
      if (isDue(drop)) {
        return Optional.of(drop);
      }
    }
    return Optional.empty();
  }

  /** Moves a set to the place where it is audited; seen there whole or not at all. */
  void claim(Drop drop, Path place, String auditId) throws IOException {
    seen.remove(drop.folder());
    if (!drop.loose() && !drop.isStillArriving(names)) {
      Moves.whole(drop.folder(), place);
      return;
    }
    Path gathering = Files.createDirectories(folder.resolve(GATHERING + auditId));
    for (Path file : drop.files()) {
      String name = file.getFileName().toString();
      if (names.roleOf(name).isPresent() || names.looksMeant(name)) {
        Files.move(file, gathering.resolve(name));
      }
    }
    Moves.whole(gathering, place);
  }

  // A claim that was cut off before its rename has not happened.
  private void releaseHalfClaimed() throws IOException {
    for (Path gathering : foldersIn(folder)) {
      if (gathering.getFileName().toString().startsWith(GATHERING)) {
        for (Path file : Drop.folder(gathering).files()) {
          Files.move(file, folder.resolve(file.getFileName()));
        }
        Files.delete(gathering);
      }
    }
  }

  private List<Drop> drops() throws IOException {
    List<Drop> drops = new ArrayList<>();
    drops.add(Drop.loose(folder));
    for (Path sub : foldersIn(folder)) {
      String name = sub.getFileName().toString();
      if (!names.isHidden(name) && !RESERVED.contains(name)) {
        drops.add(Drop.folder(sub));
      }
    }
    return drops.stream().filter(drop -> drop.isMeant(names)).toList();
  }

  private boolean isDue(Drop drop) throws IOException {
    if (quietPeriod.isEmpty()) {
      return true;
    }
    if (drop.isStillArriving(names) || !hasBeenQuiet(drop)) {
      return false;
    }
    if (drop.has(names, ExportRole.ALL)) {
      return true;
    }
    tellOnce(drop);
    return false;
  }

  private boolean hasBeenQuiet(Drop drop) throws IOException {
    String now = drop.fingerprint();
    Seen before = seen.get(drop.folder());
    if (before == null || !before.fingerprint().equals(now)) {
      before = new Seen(now, clock.instant(), false);
      seen.put(drop.folder(), before);
    }
    return !clock.instant().isBefore(before.since().plus(quietPeriod.orElseThrow()));
  }

  private void tellOnce(Drop drop) {
    Seen quiet = seen.get(drop.folder());
    if (!quiet.told()) {
      LOG.warn(
          "{} holds no export of all entries yet; waiting for a file that matches {}",
          drop.folder(),
          names.inWords());
      seen.put(drop.folder(), new Seen(quiet.fingerprint(), quiet.since(), true));
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
