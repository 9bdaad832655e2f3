package org.mediaretention.audit.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.mediaretention.audit.batch.Batch;
import org.mediaretention.calls.IdLimit;
import org.mediaretention.export.cell.DateOrder;
import org.mediaretention.journal.GivenColumns;
import org.mediaretention.policy.RetentionPolicy;

/** What an audit begins with: exports, a list of candidates, or the account itself. */
public interface AuditInput {

  /**
   * What it holds and what looks wrong with it; reads all files.
   *
   * @param order of day and month in its dates; empty when the files are to show it
   */
  Survey survey(RetentionPolicy policy, Optional<DateOrder> order) throws IOException;

  /**
   * Cuts it into batches, in order and always at the same places.
   *
   * @param order as the survey found it
   */
  BatchReader batches(RetentionPolicy policy, DateOrder order, IdLimit idLimit) throws IOException;

  /** The checksum of each of its files as it is now, by the name of the file. */
  Map<String, String> checksums() throws IOException;

  /** The rows of files that only list ids which could not be read. */
  void forEachRejectedId(RowConsumer consumer) throws IOException;

  /** The columns that the report of candidates has to keep; none for the usual ones. */
  Optional<GivenColumns> columns();

  /** Hands out one batch after the other. */
  interface BatchReader extends Closeable {

    /** The next batch, or null when there is none. */
    Batch read();
  }
}
