package org.mediaretention.policy;

import java.time.Instant;

/** What Kaltura said of one entry when it was looked up. */
public sealed interface Observation {

  /** The entry is there. */
  record Present(Instant created, boolean ready, PlayEvidence plays) implements Observation {}

  /** The entry was deleted, or Kaltura does not know it. */
  record Gone() implements Observation {}

  /** The entry lies in the recycle bin. */
  record Recycled() implements Observation {}

  /** There was no answer to rely on. */
  record NotAnswered(String reason, String detail) implements Observation {}
}
