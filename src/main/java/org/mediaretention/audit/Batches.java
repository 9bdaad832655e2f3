package org.mediaretention.audit;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.mediaretention.export.ExportRow;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.export.IdSet;
import org.mediaretention.export.RejectedRow;
import org.mediaretention.export.Rows;
import org.mediaretention.policy.RetentionPolicy;

/**
 * Cuts the rows of an export into batches, always at the same places, and leaves out those that the
 * journal holds.
 */
final class Batches implements Iterator<Batch>, Closeable {

  /** A few calls' worth, so that only the last call of a batch is not full. */
  private static final int ENTRIES_IN_A_BATCH = 2_000;

  /** Bounds the memory for an export in which hardly a row can be read. */
  private static final int REJECTED_IN_A_BATCH = 2_000;

  private final Rows rows;
  private final Subtypes subtypes;
  private final RetentionPolicy policy;
  private final Journal journal;
  private final int idsPerCall;
  private final IdSet seen = new IdSet();

  private int number;
  private Batch next;

  Batches(Rows rows, Subtypes subtypes, RetentionPolicy policy, Journal journal, int idsPerCall) {
    this.rows = rows;
    this.subtypes = subtypes;
    this.policy = policy;
    this.journal = journal;
    this.idsPerCall = idsPerCall;
  }

  @Override
  public boolean hasNext() {
    while (next == null && rows.hasNext()) {
      Batch batch = read();
      next = journal.holds(batch.number()) ? null : batch;
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

  /** Closes the export; the splitter does so after the last batch. */
  @Override
  public void close() throws IOException {
    rows.close();
  }

  private Batch read() {
    List<ExportedEntry> entries = new ArrayList<>();
    List<RejectedRow> rejected = new ArrayList<>();
    Counts skipped = Counts.NONE;
    while (rows.hasNext()
        && entries.size() < ENTRIES_IN_A_BATCH
        && rejected.size() < REJECTED_IN_A_BATCH) {
      ExportRow row = rows.next();
      if (row instanceof RejectedRow unreadable) {
        rejected.add(unreadable);
        skipped = skipped.plus(Counts.REJECTED);
      } else if (row instanceof ExportedEntry entry) {
        if (!seen.add(entry.id())) {
          skipped = skipped.plus(Counts.DUPLICATE);
        } else if (policy.isTooYoung(entry.created())) {
          skipped = skipped.plus(Counts.TOO_YOUNG);
        } else {
          entries.add(subtypes.applyTo(entry));
        }
      }
    }
    return new Batch(++number, entries, skipped, rejected, List.of(), idsPerCall);
  }
}
