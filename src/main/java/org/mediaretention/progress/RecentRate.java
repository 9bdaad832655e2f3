package org.mediaretention.progress;

import java.util.OptionalDouble;

/** How much is done a second, the recent past counting most. */
final class RecentRate {

  /** After this time, what was seen counts a third as much. */
  private static final double MEMORY_SECONDS = 30;

  private double seconds;
  private double amount;

  /** Takes in what was done in a stretch of time. */
  void add(double secondsPassed, double amountDone) {
    double kept = Math.exp(-secondsPassed / MEMORY_SECONDS);
    seconds = seconds * kept + secondsPassed;
    amount = amount * kept + amountDone;
  }

  /** Empty as long as nothing was done. */
  OptionalDouble perSecond() {
    return amount > 0 && seconds > 0 ? OptionalDouble.of(amount / seconds) : OptionalDouble.empty();
  }
}
