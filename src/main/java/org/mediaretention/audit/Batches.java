package org.mediaretention.audit;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The batches of an audit that its journal does not hold yet. */
final class Batches implements Iterator<Batch>, Closeable {

  private final AuditInput.BatchReader reader;
  private final Journal journal;
  private Batch next;

  Batches(AuditInput.BatchReader reader, Journal journal) {
    this.reader = reader;
    this.journal = journal;
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      do {
        next = reader.read();
      } while (next != null && journal.holds(next.number()));
    }
    return next != null;
  }

  @Override
  public Batch next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Batch batch = next;
    next = null;
    return batch;
  }

  /** Closes the file; the splitter does so after the last batch. */
  @Override
  public void close() throws IOException {
    reader.close();
  }
}
