package org.mediaretention.audit;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.mediaretention.audit.batch.Batch;
import org.mediaretention.audit.input.AuditInput;
import org.mediaretention.journal.Journal;

/** The batches of an audit that its journal does not hold yet. */
final class Batches implements Iterator<Batch>, Closeable {

  private final AuditInput.BatchReader reader;
  private final Journal journal;
  private final Recall recall;
  private Batch next;

  /** Adds to a batch what is known of it already. */
  @FunctionalInterface
  interface Recall {
    Batch recall(Batch batch) throws IOException;
  }

  Batches(AuditInput.BatchReader reader, Journal journal, Recall recall) {
    this.reader = reader;
    this.journal = journal;
    this.recall = recall;
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
    try {
      return recall.recall(next);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      next = null;
    }
  }

  /** Closes the file; the splitter does so after the last batch. */
  @Override
  public void close() throws IOException {
    reader.close();
  }
}
