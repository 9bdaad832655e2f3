package org.mediaretention.export;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Optional;

/**
 * One entry as an export describes it.
 *
 * @param line the line of the file on which the row begins, from 1; 0 for an entry that is in no
 *     file
 * @param playsText the plays as exported; empty when the export gives none
 * @param status as exported; empty when the export gives none
 */
public record ExportedEntry(
    long line,
    String id,
    String name,
    String mediaType,
    Instant created,
    Optional<Instant> updated,
    long durationSeconds,
    String playsText,
    long plays,
    String status,
    String owner)
    implements ExportRow {

  /** The duration as far as it says anything: some exports give images one, which counts as 0. */
  public long lengthSeconds() {
    return isImage() ? 0 : durationSeconds;
  }

  @JsonIgnore
  public boolean isImage() {
    return mediaType.trim().equalsIgnoreCase("image");
  }

  /** The same entry under another type of media. */
  public ExportedEntry withMediaType(String type) {
    return new ExportedEntry(
        line, id, name, type, created, updated, durationSeconds, playsText, plays, status, owner);
  }

  /** The same entry, played so often. */
  public ExportedEntry withPlays(long count) {
    return new ExportedEntry(
        line,
        id,
        name,
        mediaType,
        created,
        updated,
        durationSeconds,
        Long.toString(count),
        count,
        status,
        owner);
  }
}
