package org.mediaretention.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mediaretention.disk.FileTrouble;
import org.mediaretention.disk.FolderMoves;
import org.mediaretention.disk.PrivateFiles;
import org.mediaretention.inbox.Obstacles.Origin;
import org.mediaretention.journal.AuditKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where exports are dropped; hands out each complete set of them once. */
public final class Inbox {

  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

  /** A set whose claim was refused is tried again after a while, for each try moves files. */
  private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofMinutes(1);

  private final Path folder;
  private final ExportNames names;
  private final Optional<Duration> quietPeriod;
  private final Clock clock;
  private final Map<Path, Seen> seen = new HashMap<>();
  private final Set<Path> toldOf = new HashSet<>();
  private final HalfClaims halfClaims;
  private final Map<Path, Refused> refused = new HashMap<>();

  private record Seen(String fingerprint, Instant since, boolean told) {}

  private record Refused(String why, Instant until) {}

  /**
   * What lies in the inbox.
   *
   * @param unreadable for each place what follows it in a sentence that says why
   */
  public record Contents(List<DropSet> drops, Map<Path, String> unreadable) {

    /** The same with the drops of which a file may not be read. */
    public Map<Path, String> inTheWay(ExportNames names) {
      Map<Path, String> all = new LinkedHashMap<>(unreadable);
      drops.forEach(drop -> whyUnreadable(drop, names).ifPresent(why -> all.put(drop.key(), why)));
      return all;
    }

    private static Optional<String> whyUnreadable(DropSet drop, ExportNames names) {
      return drop.unreadable(names)
          .map(file -> "cannot be audited: this user may not read " + file.getFileName());
    }
  }

  /**
   * @param quietPeriod how long nothing may have changed in a set before it is complete; empty to
   *     take at once whatever is there
   */
  public Inbox(
      Path folder,
      ExportNames names,
      Optional<Duration> quietPeriod,
      Clock clock,
      HalfClaims halfClaims) {
    this.folder = folder;
    this.names = names;
    this.quietPeriod = quietPeriod;
    this.clock = clock;
    this.halfClaims = halfClaims;
  }

  /** The next set to be audited, if there is one; what is in the way is told, and left. */
  public Optional<DropSet> next() {
    settle();
    Contents contents = contents();
    Map<Path, String> inTheWay = new LinkedHashMap<>(contents.unreadable());
    List<DropSet> due = new ArrayList<>();
    for (DropSet drop : contents.drops()) {
      Optional<String> why = whyNot(drop);
      if (why.isPresent()) {
        inTheWay.put(drop.key(), why.get());
      } else if (isDueNow(drop, inTheWay)) {
        due.add(drop);
      }
    }
    halfClaims.obstacles().are(Origin.INBOX, inTheWay, clock.instant());
    return due.stream().findFirst();
  }

  private boolean isDueNow(DropSet drop, Map<Path, String> inTheWay) {
    try {
      return FileTrouble.of(() -> isDue(drop));
    } catch (FileTrouble e) {
      if (!e.isOfAFileThatIsGone()) {
        inTheWay.put(drop.key(), "cannot be audited: " + e.getMessage());
      }
      return false;
    }
  }

  private Optional<String> whyNot(DropSet drop) {
    Refused before = refused.get(drop.key());
    if (before != null && clock.instant().isBefore(before.until())) {
      return Optional.of(before.why());
    }
    return Contents.whyUnreadable(drop, names);
  }

  /** A set could not be claimed; the others have their turn before it is tried again. */
  void refused(DropSet drop, String why) {
    refused.put(drop.key(), new Refused(why, clock.instant().plus(PAUSE_AFTER_REFUSAL)));
  }

  /** FolderMoves a set to the place where it is audited; seen there whole or not at all. */
  public void claim(DropSet drop, Path place, String auditId) throws IOException {
    if (!drop.loose() && !drop.isStillArriving(names)) {
      if (!FolderMoves.byRename(drop.folder(), place)) {
        halfClaims.begin(folder, auditId).folder(drop.folder(), place);
      }
    } else {
      halfClaims.begin(drop.folder(), auditId).files(drop.meant(names), place);
    }
    seen.remove(drop.key());
    refused.remove(drop.key());
  }

  /**
   * Ends or undoes what interrupted claims have left.
   *
   * @return the audits whose exports still lie here, too, so that they must not begin
   */
  Set<String> settle() {
    return halfClaims.settle(parents());
  }

  // One that cannot be read is told of by contents().
  private List<Path> parents() {
    List<Path> parents = new ArrayList<>(List.of(folder));
    try {
      parents.addAll(FileTrouble.of(this::visibleFolders));
    } catch (FileTrouble e) {
      LOG.debug("{} cannot be read", folder, e);
    }
    return parents;
  }

  private List<Path> visibleFolders() throws IOException {
    return Files.isDirectory(folder)
        ? HalfClaims.foldersIn(folder).stream()
            .filter(sub -> !names.isHidden(sub.getFileName().toString()))
            .toList()
        : List.of();
  }

  /** All sets and lists that lie there, whole or not, and what cannot be read. */
  public Contents contents() {
    List<DropSet> drops = new ArrayList<>();
    Map<Path, String> unreadable = new LinkedHashMap<>();
    try {
      FileTrouble.in(() -> PrivateFiles.sharedFolder(folder));
      FileTrouble.in(this::tellOfWhatIsIgnored);
      drops.add(FileTrouble.of(() -> DropSet.loose(folder)));
      for (Path sub : FileTrouble.of(this::visibleFolders)) {
        addDrops(sub, drops, unreadable);
      }
    } catch (FileTrouble e) {
      unreadable.put(folder, "cannot be read: " + e.getMessage());
    }
    return new Contents(drops.stream().filter(drop -> drop.isMeant(names)).toList(), unreadable);
  }

  private void addDrops(Path sub, List<DropSet> drops, Map<Path, String> unreadable) {
    try {
      drops.addAll(FileTrouble.of(() -> dropsIn(sub)));
    } catch (FileTrouble e) {
      if (!e.isOfAFileThatIsGone()) {
        unreadable.put(sub, "cannot be audited: " + e.getMessage());
      }
    }
  }

  private static List<DropSet> dropsIn(Path sub) throws IOException {
    Optional<AuditKind> kind = kindIn(sub.getFileName().toString());
    return kind.isPresent() ? DropSet.lists(sub, kind.get()) : List.of(DropSet.folder(sub));
  }

  private static Optional<AuditKind> kindIn(String folder) {
    return Arrays.stream(AuditKind.values())
        .filter(kind -> kind.folder().filter(folder::equals).isPresent())
        .findFirst();
  }

  private boolean isDue(DropSet drop) throws IOException {
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

  private boolean hasBeenQuiet(DropSet drop) throws IOException {
    String now = drop.fingerprint();
    Seen before = seen.get(drop.key());
    if (before == null || !before.fingerprint().equals(now)) {
      before = new Seen(now, clock.instant(), false);
      seen.put(drop.key(), before);
    }
    return !clock.instant().isBefore(before.since().plus(quietPeriod.orElseThrow()));
  }

  private void tellOnce(DropSet drop) {
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
          .filter(path -> Files.isSymbolicLink(path) || !Files.isDirectory(path))
          .filter(toldOf::add)
          .forEach(Inbox::tellOfIgnored);
    }
  }

  private static void tellOfIgnored(Path path) {
    if (Files.isSymbolicLink(path)) {
      LOG.warn("{} is a link, which is not followed; drop the files", path);
    } else if (!Files.isRegularFile(path)) {
      LOG.warn("{} is left alone: it is neither a file nor a folder", path);
    } else {
      LOG.warn("{} is left alone: only CSV files are audited", path);
    }
  }
}
