package org.mediaretention.sandbox;

import java.time.Duration;
import java.util.Map;

/**
 * How many calls of each action an account lets through in a window of time.
 *
 * @param calls by action, in lower case; the others are not limited
 */
public record RateLimits(Duration window, Map<String, Integer> calls) {

  public static final RateLimits NONE = new RateLimits(Duration.ofSeconds(10), Map.of());

  /** As measured on a live account, except for flavors, which nobody has measured. */
  public static final RateLimits MEASURED =
      new RateLimits(
          Duration.ofSeconds(10),
          Map.of(
              "baseentry.recycle", 20,
              "baseentry.restorerecycled", 20,
              "baseentry.delete", 30,
              "media.delete", 30,
              "flavorasset.delete", 30));
}
