package org.mediaretention.export.cell;

import java.util.Map;

/**
 * What Kaltura means by the numbers that raw values of an export are; its own exports have words. A
 * number that is none of them stays as it is.
 */
public final class RawCodes {

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "1", "Video", "2", "Image", "5", "Audio", "201", "Live", "202", "Live", "203", "Live",
          "204", "Live");

  private static final Map<String, String> STATUSES =
      Map.of(
          "-2", "Error Uploading",
          "-1", "Error",
          "0", "Uploading",
          "1", "Converting",
          "2", "Ready",
          "3", "Deleted",
          "4", "Pending",
          "5", "Moderate",
          "6", "Blocked",
          "7", "No Media");

  private RawCodes() {}

  /** The word for a type of media. */
  public static String mediaType(String cell) {
    return MEDIA_TYPES.getOrDefault(cell.trim(), cell);
  }

  /** The word for a status. */
  public static String status(String cell) {
    return STATUSES.getOrDefault(cell, cell);
  }
}
