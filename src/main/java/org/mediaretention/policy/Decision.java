package org.mediaretention.policy;

import java.time.Instant;

/** What becomes of one entry of the export. */
public sealed interface Decision {

  /** The kind of decision, by which entries are counted; each entry has exactly one. */
  enum Outcome {
    CANDIDATE,
    UNDECIDED,
    TOO_YOUNG,
    WATCHED,
    POLICY_GAP,
    NONREADY_EXCLUDED,
    EXEMPT,
    GONE,
    RECYCLED
  }

  Outcome outcome();

  /** A rule names the entry. */
  record Candidate(Rule rule, Reason reason) implements Decision {
    @Override
    public Outcome outcome() {
      return Outcome.CANDIDATE;
    }
  }

  /** Nothing may be concluded about the entry. */
  record Undecided(String reason, String detail) implements Decision {
    @Override
    public Outcome outcome() {
      return Outcome.UNDECIDED;
    }
  }

  /** Created too recently for any rule. */
  record TooYoung() implements Decision {
    @Override
    public Outcome outcome() {
      return Outcome.TOO_YOUNG;
    }
  }

  /** Watched recently enough to stay as it is. */
  record Watched() implements Decision {
    @Override
    public Outcome outcome() {
      return Outcome.WATCHED;
    }
  }

  /** Too old for the one rule, watched too recently for the other. */
  record PolicyGap() implements Decision {
    @Override
    public Outcome outcome() {
      return Outcome.POLICY_GAP;
    }
  }

  /** Not ready, and the audit leaves such entries out. */
  record NonreadyExcluded() implements Decision {
    @Override
    public Outcome outcome() {
      return Outcome.NONREADY_EXCLUDED;
    }
  }

  /** Would be a candidate, but somebody keeps the entry for longer. */
  record Exempt(Instant until) implements Decision {
    @Override
    public Outcome outcome() {
      return Outcome.EXEMPT;
    }
  }

  /** Deleted since the export. */
  record Gone() implements Decision {
    @Override
    public Outcome outcome() {
      return Outcome.GONE;
    }
  }

  /** Moved to the recycle bin since the export. */
  record Recycled() implements Decision {
    @Override
    public Outcome outcome() {
      return Outcome.RECYCLED;
    }
  }
}
