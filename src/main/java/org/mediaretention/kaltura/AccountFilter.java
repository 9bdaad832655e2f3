package org.mediaretention.kaltura;

import java.util.HashMap;
import java.util.Map;
import org.mediaretention.kaltura.fact.TimeRange;

/** The entries that the KMC's export of its list of entries has, as a filter of Kaltura's. */
final class AccountFilter {

  // What the KMC asks for. Left unsaid, Kaltura would list only what is ready; what is in the
  // recycle bin or a child of another entry it leaves out by itself.
  private static final String STATUSES_IN_KMC = "-1,-2,0,1,2,7,4";
  private static final String MEDIA_TYPES_IN_KMC = "1,2,5,6,201";

  /** What awaits moderation or failed it; Kaltura leaves these out by itself too, if unasked. */
  private static final String NOT_IN_KMC = "1,3";

  private AccountFilter() {}

  /** Those created within a span. */
  static Map<String, Object> created(TimeRange span) {
    Map<String, Object> filter = new HashMap<>();
    filter.put("objectType", "KalturaMediaEntryFilter");
    filter.put("statusIn", STATUSES_IN_KMC);
    filter.put("mediaTypeIn", MEDIA_TYPES_IN_KMC);
    filter.put("moderationStatusNotIn", NOT_IN_KMC);
    put(filter, "createdAt", span);
    return filter;
  }

  /** Restricts a time of the entries to a span. */
  static void put(Map<String, Object> filter, String time, TimeRange span) {
    if (span.hasBegin()) {
      filter.put(time + "GreaterThanOrEqual", span.first());
    }
    if (span.hasEnd()) {
      filter.put(time + "LessThanOrEqual", span.last());
    }
  }
}
