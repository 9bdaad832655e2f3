package org.mediaretention.observe;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mediaretention.journal.AuditStatus;

/**
 * An audit in the outbox, as its result tells it.
 *
 * @param verdict empty when its result cannot be read
 * @param files its reports, in order of name
 */
public record FinishedAudit(
    String audit,
    Optional<AuditStatus> verdict,
    Optional<Instant> finishedAt,
    long rows,
    long candidates,
    long undecided,
    List<String> files) {

  /** The report for people, if there is one. */
  public Optional<String> report() {
    return files.stream().filter("report.html"::equals).findFirst();
  }
}
