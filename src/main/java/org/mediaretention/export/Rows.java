package org.mediaretention.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.Function;

/**
 * The rows of a file, read one after the other.
 *
 * <p>A failure to read the file comes as an {@link UncheckedIOException}.
 *
 * @param <T> what a row becomes, a {@link RejectedRow} among it
 */
public final class Rows<T> implements Iterator<T>, Closeable {

  private final RecordReader records;
  private final Function<RecordReader, T> whole;
  private final Function<RecordReader, T> broken;

  /**
   * @param whole makes something of a row with as many cells as it should have
   * @param broken makes a rejected row of any other
   */
  Rows(RecordReader records, Function<RecordReader, T> whole, Function<RecordReader, T> broken) {
    this.records = records;
    this.whole = whole;
    this.broken = broken;
  }

  @Override
  public boolean hasNext() {
    return records.hasNext();
  }

  @Override
  public T next() {
    boolean isWhole = records.take() == RecordReader.Found.ROW;
    return (isWhole ? whole : broken).apply(records);
  }

  /** How many rows that hold nothing were left out so far. */
  long emptyRows() {
    return records.emptyRows();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
