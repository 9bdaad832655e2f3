package org.mediaretention.calls;

import java.time.Duration;
import java.util.Locale;
import org.mediaretention.kaltura.CallProblems;
import org.mediaretention.kaltura.KalturaRequest;
import org.mediaretention.kaltura.RetryKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log of each call that is made again, for operators who asked for it. */
public final class RetryLog {

  private static final Logger LOG = LoggerFactory.getLogger(RetryLog.class);
  private static final double MILLIS_PER_SECOND = 1000.0;

  private final boolean asked;

  public RetryLog(boolean asked) {
    this.asked = asked;
  }

  void retry(KalturaRequest request, Throwable cause, Duration wait, int attempt, int attempts) {
    if (asked) {
      LOG.info(sentence(request, cause, wait, attempt, attempts));
    }
  }

  static String sentence(
      KalturaRequest request, Throwable cause, Duration wait, int attempt, int attempts) {
    String when =
        wait.isZero()
            ? "now"
            : String.format(Locale.ROOT, "in %.1f s", wait.toMillis() / MILLIS_PER_SECOND);
    return String.format(
        Locale.ROOT,
        "%s failed (%s): %s. Attempt %d of %d %s.",
        request.name(),
        RetryKind.of(cause).label(),
        CallProblems.inWords(cause),
        attempt,
        attempts,
        when);
  }
}
