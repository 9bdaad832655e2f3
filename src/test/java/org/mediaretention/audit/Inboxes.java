package org.mediaretention.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.mediaretention.inbox.ExportNames;
import org.mediaretention.inbox.HalfClaims;
import org.mediaretention.inbox.Inbox;
import org.mediaretention.inbox.Obstacles;
import org.mediaretention.inbox.WorkFolder;

/** Inboxes without the rest of the program. */
public final class Inboxes {

  private Inboxes() {}

  /** An inbox beside which nothing has been claimed yet. */
  public static Inbox at(Path folder, ExportNames names, Optional<Duration> quiet, Clock clock) {
    Obstacles obstacles = new Obstacles();
    WorkFolder work = new WorkFolder(Exports.folders(folder.resolve("..")), obstacles, clock);
    return new Inbox(folder, names, quiet, clock, new HalfClaims(work, obstacles, clock));
  }
}
