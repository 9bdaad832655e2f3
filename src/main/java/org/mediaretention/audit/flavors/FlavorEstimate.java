package org.mediaretention.audit.flavors;

/**
 * How many flavors to expect, and how far off that may be.
 *
 * @param variance the square of the flavors that the number is usually off by
 */
record FlavorEstimate(double flavors, double variance) {

  static final FlavorEstimate NONE = new FlavorEstimate(0, 0);

  /** One call in 40 turns out larger, and costs one more; more room would cost more calls. */
  private static final double DEVIATIONS = 2;

  private static final double ROUNDING = 0.01;

  FlavorEstimate plus(FlavorEstimate other) {
    return new FlavorEstimate(flavors + other.flavors, variance + other.variance);
  }

  /** Hardly more than so many. */
  double atMost() {
    return flavors + DEVIATIONS * Math.sqrt(variance);
  }

  /** Whether so many flavors will hardly be more than a page holds. */
  boolean fits(int page) {
    return atMost() <= page + ROUNDING;
  }

  /** Whether the number is little more than a guess. */
  boolean isDoubtful() {
    return variance > flavors;
  }
}
