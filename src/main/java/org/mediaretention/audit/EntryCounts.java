package org.mediaretention.audit;

import java.io.IOException;
import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.mediaretention.kaltura.CountMedia;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.kaltura.KalturaAnswer.Counted;
import org.mediaretention.kaltura.KalturaAnswer.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the routes ask for to compare an export with the number of entries in the account. */
public final class EntryCounts {

  private static final Logger LOG = LoggerFactory.getLogger(EntryCounts.class);

  /**
   * Counts those old enough for a rule: only they are audited, many an export has no others, and an
   * export that ended early lacks the youngest of them, for it begins with the oldest.
   */
  public CountMedia question(@Body Audit audit) {
    return new CountMedia(audit.plan().policy().stripBefore());
  }

  /** Keeps the answer, or that there is none, and answers the audit. */
  public Audit keep(@Body KalturaAnswer answer, @Variable("audit") Audit audit) throws IOException {
    AccountCount count =
        answer instanceof Counted counted
            ? AccountCount.of(counted.entries())
            : AccountCount.unknown(((Failure) answer).detail());
    audit.counted(count);
    count.warning(audit.plan()).ifPresent(warning -> LOG.warn("{}", warning));
    return audit;
  }
}
