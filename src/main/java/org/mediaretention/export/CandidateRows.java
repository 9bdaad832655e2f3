package org.mediaretention.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;

/** The rows of a list of candidates, read one after the other. */
public final class CandidateRows implements Iterator<CandidateRow>, Closeable {

  private final RecordReader records;
  private final EntryReader entries;

  CandidateRows(RecordReader records, EntryReader entries) {
    this.records = records;
    this.entries = entries;
  }

  @Override
  public boolean hasNext() {
    return records.hasNext();
  }

  @Override
  public CandidateRow next() {
    return records.take() == RecordReader.Found.ROW
        ? entries.readCandidate(records)
        : records.broken();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
