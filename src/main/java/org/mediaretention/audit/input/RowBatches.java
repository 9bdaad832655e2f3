package org.mediaretention.audit.input;

import java.io.IOException;
import org.mediaretention.audit.batch.Batch;
import org.mediaretention.calls.IdLimit;
import org.mediaretention.export.RejectedRow;
import org.mediaretention.export.Rows;

/**
 * Cuts the rows of a file into batches.
 *
 * @param <E> what a row is that could be read
 */
public final class RowBatches<E> implements AuditInput.BatchReader {

  private final Rows<? super E> rows;
  private final Class<E> readable;
  private final Sorter<E> sorter;
  private final IdLimit idLimit;
  private int number;

  /** Adds a row to a batch, or counts it there as one that nothing is asked about. */
  @FunctionalInterface
  interface Sorter<E> {
    void sort(E row, BatchBuilder batch);
  }

  /**
   * @param readable all rows are of this class, but for rejected ones
   */
  public RowBatches(Rows<? super E> rows, Class<E> readable, Sorter<E> sorter, IdLimit idLimit) {
    this.rows = rows;
    this.readable = readable;
    this.sorter = sorter;
    this.idLimit = idLimit;
  }

  @Override
  public Batch read() {
    if (!rows.hasNext()) {
      return null;
    }
    BatchBuilder batch = new BatchBuilder(++number, idLimit);
    while (rows.hasNext() && !batch.isFull()) {
      Object row = rows.next();
      if (row instanceof RejectedRow unreadable) {
        batch.reject(unreadable);
      } else {
        sorter.sort(readable.cast(row), batch);
      }
    }
    return batch.build();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
