package org.mediaretention.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Claims an audit when it is asked whether there is another. */
final class Claims implements Iterator<ClaimedAudit> {

  private final Audits audits;
  private ClaimedAudit next;
  // The splitter asks once more when it is done, and would drop what it gets then.
  private boolean ended;

  Claims(Audits audits) {
    this.audits = audits;
  }

  @Override
  public boolean hasNext() {
    try {
      if (next == null && !ended) {
        next = audits.next();
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
