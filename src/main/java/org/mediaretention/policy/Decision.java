package org.mediaretention.policy;

import java.time.Instant;

/** What becomes of one entry of the export. */
public sealed interface Decision {

  /** A rule names the entry. */
  record Candidate(Rule rule, Reason reason) implements Decision {}

  /** Nothing may be concluded about the entry. */
  record Undecided(String reason, String detail) implements Decision {}

  /** Created too recently for any rule. */
  record TooYoung() implements Decision {}

  /** Watched recently enough to stay as it is. */
  record Watched() implements Decision {}

  /** Too old for the one rule, watched too recently for the other. */
  record PolicyGap() implements Decision {}

  /** Not ready, and the audit leaves such entries out. */
  record NonreadyExcluded() implements Decision {}

  /** Would be a candidate, but somebody keeps the entry for longer. */
  record Exempt(Instant until) implements Decision {}

  /** Deleted since the export. */
  record Gone() implements Decision {}

  /** Moved to the recycle bin since the export. */
  record Recycled() implements Decision {}
}
