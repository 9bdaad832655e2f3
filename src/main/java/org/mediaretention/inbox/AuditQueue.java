package org.mediaretention.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mediaretention.disk.FileTrouble;
import org.mediaretention.disk.PrivateFiles;
import org.mediaretention.journal.AuditKind;
import org.mediaretention.settings.AuditSettings;
import org.mediaretention.settings.AuditSource;
import org.mediaretention.settings.Folders;
import org.mediaretention.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The audits that there are to do; each is handed out once a run. */
public final class AuditQueue {

  private static final Logger LOG = LoggerFactory.getLogger(AuditQueue.class);

  private final AuditSettings settings;
  private final boolean patient;
  private final Inbox inbox;
  private final FolderWatch folderWatch;
  private final WorkFolder work;
  private final AuditIds ids;
  private final Clock clock;

  /** One that stopped goes on at the next start. */
  private final Set<String> handedOut = new HashSet<>();

  /**
   * @param patient whether sets are waited for until nothing changes in them, and one unfinished
   *     audit of the account stands for any other
   */
  public AuditQueue(
      Settings settings,
      ExportNames names,
      boolean patient,
      WorkFolder work,
      Obstacles obstacles,
      Clock clock) {
    this.settings = settings.audit();
    this.patient = patient;
    Optional<Duration> quiet =
        patient ? Optional.of(settings.exports().quietPeriod()) : Optional.empty();
    Folders folders = settings.folders();
    this.work = work;
    this.inbox =
        new Inbox(folders.inbox(), names, quiet, clock, new HalfClaims(work, obstacles, clock));
    this.folderWatch = new FolderWatch(folders, obstacles, clock);
    this.ids =
        new AuditIds(
            List.of(folders.work(), folders.outbox(), folders.done(), folders.failed()),
            this.settings.timeZone(),
            clock);
    this.clock = clock;
  }

  /** Turns until no audit is left, unfinished ones first. */
  public Turns turns() {
    folderWatch.look();
    return settings.source() == AuditSource.ACCOUNT
        ? new Turns(new AccountClaims(this))
        : new Turns(this::next);
  }

  private synchronized AuditFolder next() {
    Optional<AuditFolder> unfinished = unfinished();
    return unfinished.isPresent() ? unfinished.get() : claimed();
  }

  // Each drop by itself: one that cannot be claimed keeps no other back.
  private AuditFolder claimed() {
    for (Optional<DropSet> drop = inbox.next(); drop.isPresent(); drop = inbox.next()) {
      Optional<AuditFolder> audit = claim(drop.get());
      if (audit.isPresent()) {
        return audit.get();
      }
    }
    return null;
  }

  private Optional<AuditFolder> claim(DropSet drop) {
    AuditFolder audit = newAudit();
    try {
      FileTrouble.in(() -> work.prepare(audit, drop.kind()));
      FileTrouble.in(() -> inbox.claim(drop, audit.exports(), audit.id()));
      handedOut.add(audit.id());
      return Optional.of(audit);
    } catch (FileTrouble e) {
      inbox.refused(drop, "cannot be claimed: " + e.getMessage());
      forget(audit);
      return Optional.empty();
    }
  }

  private void forget(AuditFolder audit) {
    try {
      FileTrouble.in(() -> work.forget(audit));
    } catch (FileTrouble e) {
      // What stays holds nothing, and the next look into the work folder tells of it.
      LOG.debug("{} cannot be cleared away", audit.folder(), e);
    }
  }

  /** The next audit that an earlier run has begun, if there is one. */
  synchronized Optional<AuditFolder> unfinished() {
    Set<String> stillInTheInbox = inbox.settle();
    return work.unfinished().stream()
        .filter(audit -> !stillInTheInbox.contains(audit.id()))
        .filter(audit -> handedOut.add(audit.id()))
        .findFirst();
  }

  /** Begins an audit of the account; null when the work folder does not let it. */
  synchronized AuditFolder ofTheAccount() {
    AuditFolder audit = newAudit();
    try {
      FileTrouble.in(() -> work.prepare(audit, AuditKind.ACCOUNT));
      FileTrouble.in(() -> PrivateFiles.folder(audit.exports()));
      handedOut.add(audit.id());
      return audit;
    } catch (FileTrouble e) {
      work.refused(audit, e);
      return null;
    }
  }

  private AuditFolder newAudit() {
    return work.audit(ids.next(reportDate()));
  }

  /**
   * Whether an unfinished audit stands for the one of the account that would be begun now: for a
   * command one of the same report date; for a server any, because it makes up one run, not two.
   */
  boolean isOfTheAccountNow(AuditFolder audit) {
    return work.isOfTheAccount(audit)
        && (patient || AuditIds.reportDate(audit.id()).equals(reportDate()));
  }

  /** Hands an audit out once more. */
  public synchronized void takeBack(AuditFolder audit) {
    handedOut.remove(audit.id());
  }

  private LocalDate reportDate() {
    return settings.reportDateAt(clock.instant());
  }
}
