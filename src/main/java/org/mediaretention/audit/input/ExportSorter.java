package org.mediaretention.audit.input;

import org.mediaretention.export.ExportedEntry;
import org.mediaretention.export.cell.IdSet;
import org.mediaretention.journal.RowOutcome;
import org.mediaretention.policy.RetentionPolicy;

/** Finds the entries of an export that are to be looked up: each once, and old enough. */
public final class ExportSorter implements RowBatches.Sorter<ExportedEntry> {

  private final QuizAndYouTubeIds subtypes;
  private final RetentionPolicy policy;
  private final IdSet seen = new IdSet();

  public ExportSorter(QuizAndYouTubeIds subtypes, RetentionPolicy policy) {
    this.subtypes = subtypes;
    this.policy = policy;
  }

  @Override
  public void sort(ExportedEntry entry, BatchBuilder batch) {
    if (!seen.add(entry.id())) {
      batch.skip(RowOutcome.DUPLICATE);
    } else if (policy.isTooYoung(entry.created())) {
      batch.skip(RowOutcome.TOO_YOUNG);
    } else {
      batch.add(subtypes.applyTo(entry));
    }
  }
}
