package org.mediaretention.inbox;

import java.time.Instant;
import java.util.Locale;

/**
 * A file or folder that keeps the program from its work.
 *
 * @param place its path
 * @param why what follows the place in a sentence, without its end
 */
public record Obstacle(String place, String why, Instant since) {

  /** The same as a sentence. */
  public String sentence() {
    return String.format(Locale.ROOT, "%s %s.", place, why);
  }
}
