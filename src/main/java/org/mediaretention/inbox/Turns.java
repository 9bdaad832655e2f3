package org.mediaretention.inbox;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Turns of audits, one after the other. A route that splits asks for the next turn while the one
 * before is still under way, so an audit is claimed only when its turn is taken. When turn after
 * turn is not taken, the program stops, and there are no more.
 */
public final class Turns implements Iterator<Turns.Turn> {

  /** More than a split ever asks for ahead. */
  private static final int MAX_UNTAKEN = 10;

  private final Source source;
  private int untaken;
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
    return !ended && untaken < MAX_UNTAKEN;
  }

  @Override
  public Turn next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    untaken++;
    return new Turn();
  }

  /** The turn of one audit. */
  public final class Turn {

    private Turn() {}

    /** Claims the audit whose turn it is; null when none is left. */
    public AuditFolder claim() {
      untaken = 0;
      AuditFolder audit = ended ? null : source.next();
      ended = audit == null;
      return audit;
    }
  }
}
