package org.mediaretention.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.mediaretention.journal.BatchRecord;

/** This audit beside the last one, or why there is nothing beside it. */
final class EarlierComparison {

  private Earlier earlier;
  private Optional<SinceLast> counting = Optional.empty();
  private Optional<SinceLast.Changes> changes = Optional.empty();

  EarlierComparison(Earlier earlier, boolean flavors) {
    this.earlier = earlier;
    if (earlier instanceof Earlier.Audit audit) {
      try {
        counting = Optional.of(SinceLast.of(audit, flavors));
      } catch (IOException | UncheckedIOException e) {
        giveUp(audit, e);
      }
    }
  }

  void add(BatchRecord batch) {
    counting.ifPresent(open -> open.add(batch));
  }

  /** To be called after the last batch. */
  void finish() {
    if (counting.isPresent()) {
      try {
        changes = Optional.of(counting.get().changes());
      } catch (IOException | UncheckedIOException e) {
        giveUp((Earlier.Audit) earlier, e);
      }
    }
  }

  private void giveUp(Earlier.Audit audit, Exception cause) {
    counting = Optional.empty();
    earlier =
        new Earlier.Missing(
            String.format(
                Locale.ROOT,
                "The candidates of the last audit, %s, cannot be read: %s.",
                audit.name(),
                cause.getMessage()));
  }

  Earlier earlier() {
    return earlier;
  }

  /** Empty when there is nothing to compare with. */
  Optional<SinceLast.Changes> changes() {
    return changes;
  }
}
