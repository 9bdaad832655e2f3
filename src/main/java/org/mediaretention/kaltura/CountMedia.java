package org.mediaretention.kaltura;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.mediaretention.kaltura.fact.TimeRange;

/**
 * Counts the entries that the KMC's export of its list of entries would have. Kaltura's own {@code
 * media.count} counts uploaded clips alone, without YouTube, other external and live entries.
 */
public record CountMedia(Instant createdUpTo) implements KalturaRequest {

  @Override
  public String name() {
    return "baseEntry.count";
  }

  @Override
  public KalturaAnswer answer(AnswerBody body) throws IOException {
    return body.counted();
  }

  @Override
  public Map<String, Object> parameters() {
    return Map.of("filter", AccountFilter.created(TimeRange.until(createdUpTo)));
  }
}
