package org.mediaretention.policy;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** What is known of an entry's plays; not knowing is an answer of its own. */
public sealed interface PlayEvidence {

  /**
   * What a policy says of a ready entry with these plays.
   *
   * @param byAge the rule that the entry is old enough for
   */
  Decision decide(RetentionPolicy policy, Rule byAge);

  /** Kaltura says when the entry was last played. */
  record PlayedAt(Instant lastPlayed) implements PlayEvidence {

    @Override
    public Decision decide(RetentionPolicy policy, Rule byAge) {
      return policy.decideByLastPlay(byAge, lastPlayed);
    }
  }

  /** The export and Kaltura both count no play. */
  record NeverPlayed() implements PlayEvidence {

    @Override
    public Decision decide(RetentionPolicy policy, Rule byAge) {
      return new Decision.Candidate(byAge, Reason.ZERO_PLAYS);
    }
  }

  /** Kaltura counts plays, but not when the last one was. */
  record PlayedUndated() implements PlayEvidence {

    @Override
    public Decision decide(RetentionPolicy policy, Rule byAge) {
      return policy.decideWithoutDate(byAge);
    }
  }

  /** Nothing may be concluded. */
  record Unknown(String reason, String detail) implements PlayEvidence {

    @Override
    public Decision decide(RetentionPolicy policy, Rule byAge) {
      return new Decision.Undecided(reason, detail);
    }
  }

  /**
   * Weighs the export's count against Kaltura's answer. No play and no date, against plays in the
   * export, is what Kaltura answers when its cache of plays is down, so it proves nothing.
   *
   * @param plays as the export counted them
   * @param playsNow as Kaltura counts them, empty when it did not say
   */
  static PlayEvidence of(long plays, OptionalLong playsNow, Optional<Instant> lastPlayed) {
    if (lastPlayed.isPresent()) {
      return new PlayedAt(lastPlayed.get());
    }
    if (playsNow.isEmpty()) {
      return new Unknown("plays_missing", "Kaltura's answer has no count of plays");
    }
    if (playsNow.getAsLong() > 0) {
      return new PlayedUndated();
    }
    if (plays > 0) {
      return new Unknown(
          "contradiction",
          String.format(
              Locale.ROOT,
              "the export counts %d plays, Kaltura none and no date of the last",
              plays));
    }
    return new NeverPlayed();
  }
}
