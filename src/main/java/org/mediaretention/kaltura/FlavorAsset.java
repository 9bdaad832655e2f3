package org.mediaretention.kaltura;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Arrays;

/**
 * One flavor of an entry. Numbers may come as text, and what is not set is left out.
 *
 * @param isOriginal {@code true} or {@code 1} for the flavor that was uploaded
 * @param status a number; 2 is ready to be played
 * @param size in KB of 1024 bytes
 * @param sizeInBytes 0 when it was never recorded
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FlavorAsset(
    String entryId, String isOriginal, String tags, String status, Long size, Long sizeInBytes) {

  /** What is asked for of a flavor. */
  static final String FIELDS = "id,entryId,isOriginal,tags,status,size,sizeInBytes";

  private static final String READY = "2";

  private static final long BYTES_PER_KB = 1024;

  /** The exact size where Kaltura recorded it, else the one in KB, else 0. */
  public long bytes() {
    if (sizeInBytes != null && sizeInBytes > 0) {
      return sizeInBytes;
    }
    return size == null || size < 0 ? 0 : size * BYTES_PER_KB;
  }

  /** Whether the flavor is the source; the tag has to be exactly that, not a part of another. */
  public boolean isSource() {
    return "true".equals(isOriginal) || "1".equals(isOriginal) || hasTag("source");
  }

  /** Whether the entry could still be played when all other flavors are gone. */
  public boolean isReadySource() {
    return isSource() && READY.equals(status);
  }

  private boolean hasTag(String tag) {
    return tags != null && Arrays.stream(tags.split(",")).map(String::trim).anyMatch(tag::equals);
  }
}
