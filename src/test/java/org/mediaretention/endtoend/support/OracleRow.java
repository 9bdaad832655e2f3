package org.mediaretention.endtoend.support;

import java.util.List;
import java.util.stream.Stream;

/** One row that candidates.csv must have, before it is made harmless for spreadsheets. */
public record OracleRow(
    String policy,
    String id,
    String name,
    String mediaType,
    String created,
    String updated,
    long seconds,
    String plays,
    String status,
    String owner,
    String lastPlayed,
    String reason,
    long flavors,
    long bytes) {

  public static final List<String> HEADER =
      List.of(
          ("policy,entry_id,entry_name,media_type,created_on,last_updated,duration_seconds,"
                  + "plays,status,owner,lastPlayedAt,reason,number_of_flavors,bytes_saved")
              .split(","));

  /** The cells of the row, with those for flavors or without. */
  public List<String> cells(boolean withFlavors) {
    return Stream.of(
            policy,
            id,
            name,
            mediaType,
            created,
            updated,
            Long.toString(seconds),
            plays,
            status,
            owner,
            lastPlayed,
            reason,
            Long.toString(flavors),
            Long.toString(bytes))
        .limit(withFlavors ? 14 : 12)
        .map(OracleRow::harmless)
        .toList();
  }

  static String harmless(String text) {
    return text.matches("(?s)[=+@-].*") ? "'" + text : text;
  }
}
