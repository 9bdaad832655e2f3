package org.mediaretention.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.mediaretention.kaltura.CallLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log now and then how far an audit is. */
final class AuditProgress {

  private static final Logger LOG = LoggerFactory.getLogger(AuditProgress.class);
  private static final int PERCENT = 100;

  private final long rows;
  private final Duration every;
  private final Clock clock;
  private Instant lastTold;
  private Counts counts = Counts.NONE;

  AuditProgress(long rows, Duration every, Clock clock) {
    this.rows = rows;
    this.every = every;
    this.clock = clock;
    this.lastTold = clock.instant();
  }

  synchronized void recorded(BatchRecord batch, CallLedger ledger) {
    counts = counts.plus(batch.counts());
    Instant now = clock.instant();
    if (now.isBefore(lastTold.plus(every))) {
      return;
    }
    lastTold = now;
    LOG.info(
        "{} of {} rows ({} %), {} candidates, {} undecided; {} calls, {} under way",
        counts.rows(),
        rows,
        PERCENT * counts.rows() / Math.max(1, rows),
        counts.candidates(),
        counts.undecided(),
        ledger.counts().total(),
        ledger.underWay());
  }
}
