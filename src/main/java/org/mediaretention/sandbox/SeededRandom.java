package org.mediaretention.sandbox;

import java.util.List;
import java.util.SplittableRandom;

/** Repeatable chance: builds on nothing but nextLong, which is the same on every JDK. */
final class SeededRandom {

  private static final double UNIT = 0x1.0p-53;

  private final SplittableRandom random;

  SeededRandom(long seed, long stream) {
    random = new SplittableRandom(mix(seed * 0x9E3779B97F4A7C15L + mix(stream)));
  }

  boolean chance(double share) {
    return fraction() < share;
  }

  /** From 0 to just below 1. */
  double fraction() {
    return (random.nextLong() >>> 11) * UNIT;
  }

  int below(int bound) {
    return (int) below((long) bound);
  }

  long below(long bound) {
    return (random.nextLong() >>> 1) % bound;
  }

  /** Both bounds included. */
  long between(long low, long high) {
    return low + below(high - low + 1);
  }

  /** Small numbers often, large ones seldom. */
  int skewedBelow(int bound) {
    double fraction = fraction();
    return (int) (bound * fraction * fraction * fraction);
  }

  <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
