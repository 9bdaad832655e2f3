package org.mediaretention.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/**
 * The ids in an export, read one after the other.
 *
 * <p>A failure to read the file comes as an {@link UncheckedIOException}.
 */
public final class ListedIds implements Iterator<IdRow>, Closeable {

  private final RecordReader records;
  private final EntryReader entries;

  ListedIds(RecordReader records, EntryReader entries) {
    this.records = records;
    this.entries = entries;
  }

  @Override
  public boolean hasNext() {
    return records.hasNext();
  }

  @Override
  public IdRow next() {
    return records.take() == RecordReader.Found.ROW ? row() : records.broken();
  }

  private IdRow row() {
    return entries.hasId(records.cells())
        ? new ListedId(records.line(), entries.id(records.cells()))
        : records.rejected(entries.whyNoId(records.cells()));
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
