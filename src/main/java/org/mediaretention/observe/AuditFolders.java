package org.mediaretention.observe;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mediaretention.inbox.AuditIds;
import org.mediaretention.journal.AuditResult;
import org.mediaretention.journal.AuditStatus;
import org.mediaretention.journal.Counts;
import org.mediaretention.journal.RowOutcome;
import org.mediaretention.settings.Folders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The audits that lie in the folders, the one that began last first. */
public final class AuditFolders {

  private static final Logger LOG = LoggerFactory.getLogger(AuditFolders.class);

  private static final Comparator<String> LAST_FIRST =
      Comparator.<String, String>comparing(AuditIds::start)
          .thenComparing(Comparator.naturalOrder())
          .reversed();

  private final Folders folders;
  private final ObjectMapper json;

  /** What is published does not change. */
  private final Map<String, FinishedAudit> read = new ConcurrentHashMap<>();

  public AuditFolders(Folders folders, ObjectMapper json) {
    this.folders = folders;
    this.json = json;
  }

  /** Those that have reports. */
  public List<FinishedAudit> finished() {
    List<String> ids = idsIn(folders.outbox());
    read.keySet().retainAll(ids);
    return ids.stream().map(id -> read.computeIfAbsent(id, this::finished)).toList();
  }

  /** Those that have none, and why. */
  public List<FailedAudit> failed() {
    return idsIn(folders.failed()).stream().map(this::failed).toList();
  }

  /** Those that are not finished, whether one of them runs or not. */
  public List<String> inWork() {
    return idsIn(folders.work());
  }

  /** How the audit ended that began last; empty when none has ended. */
  Optional<AuditStatus> lastVerdict() {
    Optional<FinishedAudit> finished = finished().stream().findFirst();
    Optional<String> failed = idsIn(folders.failed()).stream().findFirst();
    if (failed.isPresent()
        && finished.map(f -> LAST_FIRST.compare(failed.get(), f.audit()) < 0).orElse(true)) {
      return Optional.of(AuditStatus.FAILED);
    }
    return finished.flatMap(FinishedAudit::verdict);
  }

  /** A report by the names of its audit and its file; empty unless exactly that is published. */
  Optional<Path> file(String audit, String name) {
    // Both are looked for among what is there, so that a name can lead nowhere else.
    return idsIn(folders.outbox()).stream()
        .filter(audit::equals)
        .map(id -> folders.outbox().resolve(id))
        .flatMap(folder -> filesIn(folder).stream().filter(name::equals).map(folder::resolve))
        .findFirst();
  }

  private FinishedAudit finished(String id) {
    Path folder = folders.outbox().resolve(id);
    List<String> files = filesIn(folder);
    return AuditResult.read(json, folder)
        .filter(result -> result.verdict() != null && result.finishedAt() != null)
        .map(result -> finished(id, result, files))
        .orElse(new FinishedAudit(id, Optional.empty(), Optional.empty(), 0, 0, 0, files));
  }

  private static FinishedAudit finished(String id, AuditResult result, List<String> files) {
    Counts counts = Optional.ofNullable(result.counts()).orElse(Counts.NONE);
    return new FinishedAudit(
        id,
        Optional.of(result.verdict()),
        Optional.of(result.finishedAt()),
        counts.rows(),
        counts.count(RowOutcome.CANDIDATE),
        counts.count(RowOutcome.UNDECIDED),
        files);
  }

  private FailedAudit failed(String id) {
    Path error = folders.failed().resolve(id).resolve("error.txt");
    try (Stream<String> lines = Files.lines(error)) {
      return new FailedAudit(id, lines.findFirst().orElse("error.txt is empty."));
    } catch (IOException | UncheckedIOException e) {
      return new FailedAudit(id, "error.txt cannot be read.");
    }
  }

  private static List<String> idsIn(Path folder) {
    return names(folder, path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)).stream()
        .filter(AuditIds::isId)
        .sorted(LAST_FIRST)
        .toList();
  }

  private static List<String> filesIn(Path folder) {
    return names(folder, path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)).stream()
        .filter(name -> !name.startsWith("."))
        .sorted()
        .toList();
  }

  private static List<String> names(Path folder, Predicate<Path> kind) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.filter(kind).map(path -> path.getFileName().toString()).toList();
    } catch (IOException | UncheckedIOException e) {
      // FolderWatch tells of it; the page shows what else there is.
      LOG.debug("{} cannot be read", folder, e);
      return List.of();
    }
  }
}
