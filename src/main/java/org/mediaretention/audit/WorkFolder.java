package org.mediaretention.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mediaretention.disk.Disk;
import org.mediaretention.disk.OwnFiles;
import org.mediaretention.settings.Folders;

/** Where audits are under way; what is found there at a start is gone on with. */
final class WorkFolder {

  private final Folders folders;

  WorkFolder(Folders folders) {
    this.folders = folders;
  }

  ClaimedAudit audit(String id) {
    return new ClaimedAudit(id, folders.work().resolve(id));
  }

  /** The audits that are not finished, the oldest first. */
  List<ClaimedAudit> unfinished() throws IOException {
    OwnFiles.folder(folders.work());
    List<ClaimedAudit> found;
    try (Stream<Path> paths = Files.list(folders.work())) {
      found =
          paths
              .map(path -> path.getFileName().toString())
              .filter(AuditIds::isId)
              .sorted()
              .map(this::audit)
              .toList();
    }
    for (ClaimedAudit audit : found) {
      if (isOver(audit)) {
        clearAway(audit);
      }
    }
    return found.stream().filter(audit -> Files.isDirectory(audit.exports())).toList();
  }

  /** Makes room for an audit whose files are about to be claimed. */
  void prepare(ClaimedAudit audit, AuditKind kind) throws IOException {
    OwnFiles.folder(audit.folder());
    OwnFiles.write(audit.kindFile(), kind.name().getBytes(StandardCharsets.UTF_8));
  }

  AuditKind kindOf(ClaimedAudit audit) throws IOException {
    return AuditKind.valueOf(Files.readString(audit.kindFile()));
  }

  /** Shows the reports to everybody, in one step, and ends the audit. */
  void publish(ClaimedAudit audit) throws IOException {
    Disk.syncAll(audit.reports());
    Moves.whole(audit.reports(), folders.outbox().resolve(audit.id()));
    clearAway(audit);
  }

  // Published, or claimed by a rename that did not happen, and then cut off.
  private boolean isOver(ClaimedAudit audit) {
    return Files.exists(folders.outbox().resolve(audit.id()))
        || !Files.isDirectory(audit.exports());
  }

  private void clearAway(ClaimedAudit audit) throws IOException {
    if (Files.isDirectory(audit.exports())) {
      Moves.whole(audit.exports(), folders.done().resolve(audit.id()));
    }
    Moves.delete(audit.folder());
  }
}
