package org.mediaretention.kaltura;

import java.util.Map;

/** The parameters that all lists of Kaltura's are asked for with. */
final class ListParameters {

  private static final int INCLUDE_FIELDS = 1;

  private ListParameters() {}

  /**
   * A list of which one page is asked for, the largest there is.
   *
   * @param fields of each object, comma-separated; all others are left out of the answer
   */
  static Map<String, Object> of(Map<String, Object> filter, String fields) {
    return of(filter, KalturaRequest.MAX_OBJECTS, 1, fields);
  }

  /**
   * @param pageIndex from 1
   */
  static Map<String, Object> of(
      Map<String, Object> filter, int pageSize, int pageIndex, String fields) {
    return Map.of(
        "filter",
        filter,
        "pager",
        Map.of("objectType", "KalturaFilterPager", "pageSize", pageSize, "pageIndex", pageIndex),
        "responseProfile",
        profile(fields));
  }

  static Map<String, Object> profile(String fields) {
    return Map.of(
        "objectType", "KalturaDetachedResponseProfile", "type", INCLUDE_FIELDS, "fields", fields);
  }
}
