package org.mediaretention.observe;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mediaretention.audit.Outcomes;
import org.mediaretention.inbox.FolderWatch;
import org.mediaretention.inbox.Obstacles;
import org.mediaretention.progress.Progress;
import org.mediaretention.progress.RunningAudit;

/** Gathers what is to be told of the audits. */
public final class StatusBoard {

  /** Nobody reads more, and each takes a few hundred bytes of every page. */
  private static final int MAX = 100;

  private final String version;
  private final Progress progress;
  private final Outcomes outcomes;
  private final FolderWatch watch;
  private final Obstacles obstacles;
  private final AuditFolders folders;
  private final Supplier<Optional<Instant>> nextRun;
  private final Clock clock;

  public StatusBoard(
      String version,
      Progress progress,
      Outcomes outcomes,
      FolderWatch watch,
      Obstacles obstacles,
      AuditFolders folders,
      Supplier<Optional<Instant>> nextRun,
      Clock clock) {
    this.version = version;
    this.progress = progress;
    this.outcomes = outcomes;
    this.watch = watch;
    this.obstacles = obstacles;
    this.folders = folders;
    this.nextRun = nextRun;
    this.clock = clock;
  }

  /** How things stand now. */
  public Status status() {
    watch.look();
    Optional<RunningAudit> underWay = progress.underWay();
    List<String> waiting =
        folders.inWork().stream()
            .filter(id -> underWay.filter(running -> running.audit().equals(id)).isEmpty())
            .toList();
    return new Status(
        version,
        clock.instant(),
        underWay.map(Status.Running::of),
        waiting,
        folders.finished().stream().limit(MAX).toList(),
        folders.failed().stream().limit(MAX).toList(),
        nextRun.get(),
        outcomes.lastProblem(),
        obstacles.all());
  }
}
