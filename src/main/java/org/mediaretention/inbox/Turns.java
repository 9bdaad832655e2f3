package org.mediaretention.inbox;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Turns of audits, one after the other. A route that splits asks for the next turn while the one
 * before is still under way, so an audit is claimed only when its turn is taken.
 */
public final class Turns implements Iterator<Turns.Turn> {

  private final Source source;
  private boolean ended;

  /** Where audits come from. */
  interface Source {

    /** Claims the next audit; null when there is none. */
    AuditFolder next();
  }

  Turns(Source source) {
    this.source = source;
  }

  /** Whether no turn has been in vain yet. */
  @Override
  public boolean hasNext() {
    return !ended;
  }

  @Override
  public Turn next() {
    if (ended) {
      throw new NoSuchElementException();
    }
    return new Turn();
  }

  /** The turn of one audit. */
  public final class Turn {

    private Turn() {}

    /** Claims the audit whose turn it is; null when none is left. */
    public AuditFolder claim() {
      AuditFolder audit = ended ? null : source.next();
      ended = audit == null;
      return audit;
    }
  }
}
