package org.mediaretention.calls;

import java.time.Duration;
import java.time.Instant;
import org.mediaretention.settings.KalturaSettings.Retries;

/**
 * A time in which Kaltura answers nothing: when to ask again, and when to give up.
 *
 * @param probes how often it was asked so far
 * @param why what went wrong the last time
 */
record Outage(Instant since, int probes, String why) {

  /** One more probe has failed. */
  Outage and(String lastWhy) {
    return new Outage(since, probes + 1, lastWhy);
  }

  /** How long to wait before the next probe: as between retries, up to the longest of those. */
  Duration pause(Retries retries) {
    double grown = retries.backoffMin().toMillis() * Math.pow(retries.backoffBase(), probes - 1.0);
    return Duration.ofMillis((long) Math.min(grown, retries.backoffMax().toMillis()));
  }

  /** Whether nobody is to wait any longer. */
  boolean exceeds(Duration patience, Instant now) {
    return lasted(now).compareTo(patience) >= 0;
  }

  Duration lasted(Instant now) {
    return Duration.between(since, now);
  }
}
