package org.mediaretention.audit;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.mediaretention.export.CandidateRow;
import org.mediaretention.export.IdSet;
import org.mediaretention.export.ListedCandidate;
import org.mediaretention.export.RejectedRow;
import org.mediaretention.export.Rows;
import org.mediaretention.kaltura.FlavorStorage;
import org.mediaretention.kaltura.IdLimit;
import org.mediaretention.policy.Rule;

/** Cuts a list of candidates into batches. */
final class CandidateBatches implements AuditInput.BatchReader {

  private final Rows<CandidateRow> rows;
  private final String file;
  private final boolean measured;
  private final IdLimit idLimit;
  private final IdSet seen = new IdSet();
  private int number;

  CandidateBatches(Rows<CandidateRow> rows, String file, boolean measured, IdLimit idLimit) {
    this.rows = rows;
    this.file = file;
    this.measured = measured;
    this.idLimit = idLimit;
  }

  @Override
  public Batch read() {
    if (!rows.hasNext()) {
      return null;
    }
    BatchBuilder batch = new BatchBuilder(++number, idLimit);
    while (rows.hasNext() && !batch.isFull()) {
      CandidateRow row = rows.next();
      if (row instanceof RejectedRow unreadable) {
        batch.reject(unreadable);
      } else if (row instanceof ListedCandidate listed) {
        take(listed, batch);
      }
    }
    return batch.build();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private void take(ListedCandidate listed, BatchBuilder batch) {
    Optional<Rule> rule = rule(listed.policy());
    if (rule.isEmpty()) {
      batch.reject(unknownRule(listed));
    } else if (!seen.add(listed.entry().id())) {
      batch.skip(Counts.DUPLICATE);
    } else {
      batch.add(listed.entry(), new Given(rule.get(), !measured, storage(listed), listed.cells()));
    }
  }

  private RejectedRow unknownRule(ListedCandidate listed) {
    String reason = "policy \"%s\" is none of 2year, 4year, nonready".formatted(listed.policy());
    return new RejectedRow(file, listed.entry().line(), reason, String.join(",", listed.cells()));
  }

  private static Optional<Rule> rule(String label) {
    return Arrays.stream(Rule.values()).filter(rule -> rule.label().equals(label)).findFirst();
  }

  // The bytes of a measured list are those that go, whatever was left in place for that.
  private Optional<FlavorStorage> storage(ListedCandidate listed) {
    boolean isKnown = listed.flavors().isPresent() && listed.bytesSaved().isPresent();
    if (!measured || !isKnown || listed.flavors().getAsLong() > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    return Optional.of(
        new FlavorStorage((int) listed.flavors().getAsLong(), listed.bytesSaved().getAsLong(), 0));
  }
}
