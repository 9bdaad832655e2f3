package org.mediaretention.audit.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mediaretention.audit.batch.Batch;
import org.mediaretention.audit.batch.ListedDecision;
import org.mediaretention.calls.IdLimit;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.export.RejectedRow;
import org.mediaretention.journal.Counts;
import org.mediaretention.journal.RowOutcome;

/** Gathers the rows of one batch. */
final class BatchBuilder {

  /**
   * Many calls' worth, for the last call of a batch is not full. The first is smaller, so that what
   * it shows of the account serves soon, and a small account is divided as well.
   */
  private static final int ENTRIES = 10_000;

  private static final int ENTRIES_OF_THE_FIRST = 5_000;

  /** Bounds the memory for a file in which hardly a row can be read. */
  private static final int REJECTED = 2_000;

  private final int number;
  private final IdLimit idLimit;
  private final List<ExportedEntry> entries = new ArrayList<>();
  private final Map<String, ListedDecision> given = new HashMap<>();
  private final List<RejectedRow> rejected = new ArrayList<>();
  private Counts skipped = Counts.NONE;

  BatchBuilder(int number, IdLimit idLimit) {
    this.number = number;
    this.idLimit = idLimit;
  }

  boolean isFull() {
    return entries.size() == Math.min(ENTRIES, (long) ENTRIES_OF_THE_FIRST * number)
        || rejected.size() == REJECTED;
  }

  /** An entry on which is still to be decided. */
  void add(ExportedEntry entry) {
    entries.add(entry);
  }

  /** An entry that is a candidate already. */
  void add(ExportedEntry entry, ListedDecision candidate) {
    entries.add(entry);
    given.put(entry.id(), candidate);
  }

  void reject(RejectedRow row) {
    rejected.add(row);
    skip(RowOutcome.REJECTED);
  }

  /** A row whose entry is not looked up. */
  void skip(RowOutcome outcome) {
    skipped = skipped.plus(Counts.of(outcome));
  }

  Batch build() {
    return new Batch(number, entries, given, skipped, rejected, idLimit);
  }
}
