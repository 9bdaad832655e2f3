package org.mediaretention.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** What Kaltura said of one entry when it was looked up. */
public sealed interface Observation {

  /** What a policy says of the entry. */
  Decision decide(RetentionPolicy policy);

  /** The entry is there. */
  record Present(Instant created, boolean ready, PlayEvidence plays) implements Observation {

    /** Two clocks differ, but not by more. */
    private static final Duration SKEW = Duration.ofHours(1);

    /**
     * An entry as it was described at an instant; no answer to rely on when its times cannot be.
     *
     * @param lastPlayed as Kaltura says it, whatever the evidence of plays is
     * @param now when it was described
     */
    public static Observation of(
        Instant created,
        boolean ready,
        PlayEvidence plays,
        Optional<Instant> lastPlayed,
        Instant now) {
      Instant latest = now.plus(SKEW);
      if (created.isAfter(latest)) {
        return impossible(
            String.format(Locale.ROOT, "created %s, which is after now, %s", created, now));
      }
      if (lastPlayed.filter(played -> played.isAfter(latest)).isPresent()) {
        return impossible(
            String.format(
                Locale.ROOT, "last played %s, which is after now, %s", lastPlayed.get(), now));
      }
      if (lastPlayed.filter(played -> isBefore(played, created)).isPresent()) {
        return impossible(
            String.format(
                Locale.ROOT,
                "last played %s, which is before it was created, %s",
                lastPlayed.get(),
                created));
      }
      return new Present(created, ready, plays);
    }

    @Override
    public Decision decide(RetentionPolicy policy) {
      return policy.decidePresent(this);
    }

    // Plays may be recorded by the hour: then one in the first hour seems to come before it.
    private static boolean isBefore(Instant played, Instant created) {
      boolean isItsHour = played.equals(created.truncatedTo(ChronoUnit.HOURS));
      return played.isBefore(created) && !isItsHour;
    }

    private static Observation impossible(String detail) {
      return new NotAnswered("impossible_fact", detail);
    }
  }

  /** The entry was deleted, or Kaltura does not know it. */
  record Gone() implements Observation {

    @Override
    public Decision decide(RetentionPolicy policy) {
      return new Decision.Gone();
    }
  }

  /** The entry lies in the recycle bin. */
  record Recycled() implements Observation {

    @Override
    public Decision decide(RetentionPolicy policy) {
      return new Decision.Recycled();
    }
  }

  /** There was no answer to rely on. */
  record NotAnswered(String reason, String detail) implements Observation {

    @Override
    public Decision decide(RetentionPolicy policy) {
      return new Decision.Undecided(reason, detail);
    }
  }
}
