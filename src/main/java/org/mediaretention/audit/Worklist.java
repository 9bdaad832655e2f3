package org.mediaretention.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mediaretention.disk.OwnFiles;
import org.mediaretention.settings.AuditSettings;
import org.mediaretention.settings.AuditSource;
import org.mediaretention.settings.Folders;
import org.mediaretention.settings.Settings;

/** The audits that there are to do; each is handed out once a run. */
final class Worklist {

  private final AuditSettings settings;
  private final boolean patient;
  private final Inbox inbox;
  private final WorkFolder work;
  private final AuditIds ids;
  private final Clock clock;

  /** One that stopped goes on at the next start. */
  private final Set<String> handedOut = new HashSet<>();

  /**
   * @param patient whether sets are waited for until nothing changes in them, and one unfinished
   *     audit of the account stands for any other
   */
  Worklist(Settings settings, ExportNames names, boolean patient, WorkFolder work, Clock clock) {
    this.settings = settings.audit();
    this.patient = patient;
    Optional<Duration> quiet =
        patient ? Optional.of(settings.exports().quietPeriod()) : Optional.empty();
    Folders folders = settings.folders();
    this.inbox = new Inbox(folders.inbox(), names, quiet, clock);
    this.work = work;
    this.ids =
        new AuditIds(
            List.of(folders.work(), folders.outbox(), folders.done(), folders.failed()),
            this.settings.timeZone(),
            clock);
    this.clock = clock;
  }

  /** Claims one audit after the other until none is left, unfinished ones first. */
  Iterator<ClaimedAudit> claims() {
    return settings.source() == AuditSource.ACCOUNT
        ? new Claims(new AccountClaims(this))
        : new Claims(this::next);
  }

  private synchronized ClaimedAudit next() throws IOException {
    Optional<ClaimedAudit> unfinished = unfinished();
    if (unfinished.isPresent()) {
      return unfinished.get();
    }
    Optional<Drop> drop = inbox.next();
    if (drop.isEmpty()) {
      return null;
    }
    ClaimedAudit audit = begin(drop.get().kind());
    inbox.claim(drop.get(), audit.exports(), audit.id());
    handedOut.add(audit.id());
    return audit;
  }

  /** The next audit that an earlier run has begun, if there is one. */
  synchronized Optional<ClaimedAudit> unfinished() throws IOException {
    return work.unfinished().stream().filter(audit -> handedOut.add(audit.id())).findFirst();
  }

  /** Begins an audit of the account. */
  synchronized ClaimedAudit ofTheAccount() throws IOException {
    ClaimedAudit audit = begin(AuditKind.ACCOUNT);
    OwnFiles.folder(audit.exports());
    handedOut.add(audit.id());
    return audit;
  }

  private ClaimedAudit begin(AuditKind kind) throws IOException {
    ClaimedAudit audit = work.audit(ids.next(reportDate()));
    work.prepare(audit, kind);
    return audit;
  }

  /**
   * Whether an unfinished audit stands for the one of the account that would be begun now: for a
   * command one of the same report date; for a server any, because it makes up one run, not two.
   */
  boolean isOfTheAccountNow(ClaimedAudit audit) throws IOException {
    return work.kindOf(audit) == AuditKind.ACCOUNT
        && (patient || AuditIds.reportDate(audit.id()).equals(reportDate()));
  }

  /** Hands an audit out once more. */
  synchronized void takeBack(ClaimedAudit audit) {
    handedOut.remove(audit.id());
  }

  private LocalDate reportDate() {
    return settings.reportDateAt(clock.instant());
  }
}
