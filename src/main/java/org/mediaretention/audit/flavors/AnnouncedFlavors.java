package org.mediaretention.audit.flavors;

import org.mediaretention.kaltura.fact.MediaEntry;

/**
 * What Kaltura tells of the flavors of an entry before they are listed.
 *
 * @param ready whether the entry is; of one that is not, most flavors are not announced
 * @param flavors how many are ready
 */
public record AnnouncedFlavors(boolean ready, int flavors) {

  public static AnnouncedFlavors by(MediaEntry entry) {
    return new AnnouncedFlavors(entry.isReady(), entry.readyFlavors());
  }

  /** Entries of the same kind resemble each other in what they do not announce. */
  Kind kind() {
    return new Kind(ready, flavors > 0);
  }

  record Kind(boolean ready, boolean announcing) {

    /** Whether the number is to be believed before anything was measured. */
    boolean isTrusted() {
      return ready && announcing;
    }
  }
}
