package org.mediaretention.audit.input;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.mediaretention.audit.batch.ListedDecision;
import org.mediaretention.export.ListedCandidate;
import org.mediaretention.export.RejectedRow;
import org.mediaretention.export.cell.IdSet;
import org.mediaretention.journal.RowOutcome;
import org.mediaretention.kaltura.fact.FactGate;
import org.mediaretention.kaltura.fact.FlavorStorage;
import org.mediaretention.policy.Rule;

/** Takes the candidates of a list as given: each once, with the rule that it names. */
final class CandidateSorter implements RowBatches.Sorter<ListedCandidate> {

  private final String file;
  private final boolean measured;
  private final IdSet seen = new IdSet();

  /**
   * @param file its name
   * @param measured whether the list knows the flavors already
   */
  CandidateSorter(String file, boolean measured) {
    this.file = file;
    this.measured = measured;
  }

  @Override
  public void sort(ListedCandidate listed, BatchBuilder batch) {
    Optional<Rule> rule = rule(listed.policy());
    if (rule.isEmpty()) {
      batch.reject(unknownRule(listed));
    } else if (!seen.add(listed.entry().id())) {
      batch.skip(RowOutcome.DUPLICATE);
    } else {
      batch.add(
          listed.entry(),
          new ListedDecision(rule.get(), !measured, storage(listed), listed.cells()));
    }
  }

  private RejectedRow unknownRule(ListedCandidate listed) {
    String reason =
        String.format(
            Locale.ROOT, "policy \"%s\" is none of 2year, 4year, nonready", listed.policy());
    return new RejectedRow(file, listed.entry().line(), reason, String.join(",", listed.cells()));
  }

  private static Optional<Rule> rule(String label) {
    return Arrays.stream(Rule.values()).filter(rule -> rule.label().equals(label)).findFirst();
  }

  // The bytes of a measured list are those that go, whatever was left in place for that.
  private Optional<FlavorStorage> storage(ListedCandidate listed) {
    boolean isKnown = listed.flavors().isPresent() && listed.bytesSaved().isPresent();
    boolean isPossible =
        isKnown
            && listed.flavors().getAsLong() <= Integer.MAX_VALUE
            && listed.bytesSaved().getAsLong() <= FactGate.MAX_BYTES;
    if (!measured || !isPossible) {
      return Optional.empty();
    }
    return Optional.of(
        new FlavorStorage((int) listed.flavors().getAsLong(), listed.bytesSaved().getAsLong(), 0));
  }
}
