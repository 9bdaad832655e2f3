package org.mediaretention.sandbox;

import java.time.Duration;

/**
 * How slow the sandbox is.
 *
 * @param latency of every call
 * @param perObject added for each object of an answer
 * @param hang how long a call with {@link Fault#TIMEOUT} stays unanswered
 */
record Latency(Duration latency, Duration perObject, Duration hang) {

  Duration of(Outcome outcome) {
    if (outcome instanceof Outcome.Silence) {
      return hang;
    }
    return latency.plus(perObject.multipliedBy(outcome.objects()));
  }
}
