package org.mediaretention.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/**
 * The rows of an export, read one after the other.
 *
 * <p>A failure to read the file comes as an {@link UncheckedIOException}.
 */
public final class Rows implements Iterator<ExportRow>, Closeable {

  private final RecordReader records;
  private final EntryReader entries;

  Rows(RecordReader records, EntryReader entries) {
    this.records = records;
    this.entries = entries;
  }

  @Override
  public boolean hasNext() {
    return records.hasNext();
  }

  @Override
  public ExportRow next() {
    return records.take() == RecordReader.Found.ROW ? entries.read(records) : records.broken();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
