package org.mediaretention.bench;

/**
 * What a trial is made under.
 *
 * @param size entries of the account
 * @param parallel calls at once
 * @param latencyMillis of each call
 * @param objectMicros by which each object of an answer makes a call longer
 */
record Conditions(int size, int parallel, int latencyMillis, int objectMicros) {

  /** How long calls that bring so many objects take at the least, when no place is ever empty. */
  double leastSeconds(long calls, long objects) {
    return (calls * latencyMillis / 1e3 + objects * objectMicros / 1e6) / parallel;
  }
}
