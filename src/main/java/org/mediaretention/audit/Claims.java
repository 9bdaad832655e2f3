package org.mediaretention.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Claims an audit when it is asked whether there is another. */
final class Claims implements Iterator<ClaimedAudit> {

  private final Source source;
  private ClaimedAudit next;
  // The splitter asks once more when it is done, and would drop what it gets then.
  private boolean ended;

  /** Where audits come from. */
  interface Source {

    /** The next audit to be worked off; null when there is none. */
    ClaimedAudit next() throws IOException;
  }

  Claims(Source source) {
    this.source = source;
  }

  @Override
  public boolean hasNext() {
    try {
      if (next == null && !ended) {
        next = source.next();
        ended = next == null;
      }
      return next != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ClaimedAudit next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ClaimedAudit audit = next;
    next = null;
    return audit;
  }
}
