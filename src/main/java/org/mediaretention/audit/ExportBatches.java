package org.mediaretention.audit;

import java.io.IOException;
import org.mediaretention.export.ExportRow;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.export.IdSet;
import org.mediaretention.export.RejectedRow;
import org.mediaretention.export.Rows;
import org.mediaretention.kaltura.IdLimit;
import org.mediaretention.policy.RetentionPolicy;

/** Cuts the rows of an export into batches of those that are old enough to be looked up. */
final class ExportBatches implements AuditInput.BatchReader {

  private final Rows<ExportRow> rows;
  private final Subtypes subtypes;
  private final RetentionPolicy policy;
  private final IdLimit idLimit;
  private final IdSet seen = new IdSet();
  private int number;

  ExportBatches(Rows<ExportRow> rows, Subtypes subtypes, RetentionPolicy policy, IdLimit idLimit) {
    this.rows = rows;
    this.subtypes = subtypes;
    this.policy = policy;
    this.idLimit = idLimit;
  }

  @Override
  public Batch read() {
    if (!rows.hasNext()) {
      return null;
    }
    BatchBuilder batch = new BatchBuilder(++number, idLimit);
    while (rows.hasNext() && !batch.isFull()) {
      ExportRow row = rows.next();
      if (row instanceof RejectedRow unreadable) {
        batch.reject(unreadable);
      } else if (row instanceof ExportedEntry entry) {
        take(entry, batch);
      }
    }
    return batch.build();
  }

  private void take(ExportedEntry entry, BatchBuilder batch) {
    if (!seen.add(entry.id())) {
      batch.skip(Counts.DUPLICATE);
    } else if (policy.isTooYoung(entry.created())) {
      batch.skip(Counts.TOO_YOUNG);
    } else {
      batch.add(subtypes.applyTo(entry));
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
