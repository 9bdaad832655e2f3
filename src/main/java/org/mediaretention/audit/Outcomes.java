package org.mediaretention.audit;

import java.util.EnumSet;
import java.util.Set;

/** How the audits of this run ended. */
public final class Outcomes {

  private final Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);

  public synchronized void note(Verdict verdict) {
    verdicts.add(verdict);
  }

  /** Whether any audit ended so. */
  public synchronized boolean include(Verdict verdict) {
    return verdicts.contains(verdict);
  }
}
