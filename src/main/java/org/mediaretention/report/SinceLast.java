package org.mediaretention.report;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.mediaretention.export.CandidateRow;
import org.mediaretention.export.CandidatesFile;
import org.mediaretention.export.ListedCandidate;
import org.mediaretention.export.Rows;
import org.mediaretention.export.cell.IdSet;
import org.mediaretention.export.cell.UnreadableExport;
import org.mediaretention.journal.BatchRecord;
import org.mediaretention.journal.Candidate;
import org.mediaretention.journal.ExemptEntry;
import org.mediaretention.journal.GapEntry;
import org.mediaretention.journal.UndecidedEntry;

/**
 * Holds the candidates of an earlier audit against this one. Only sets of ids are kept: the file of
 * the earlier audit is read once before the batches, for its ids, and once after, for its amounts.
 */
final class SinceLast {

  private final Earlier.Audit earlier;
  private final boolean flavors;
  private final IdSet before = new IdSet();
  private final Map<Fate, IdSet> fates = new EnumMap<>(Fate.class);
  private Amount fresh = Amount.NONE;
  private Amount carriedOver = Amount.NONE;

  /**
   * What has changed.
   *
   * @param then what became of the earlier candidates, with the bytes that they had then
   * @param carriedOver candidates of both, with the bytes that they have now
   * @param fresh candidates of this audit only
   */
  record Changes(Map<Fate, Amount> then, Amount carriedOver, Amount fresh) {

    Amount total() {
      return then.values().stream().reduce(Amount.NONE, Amount::plus);
    }
  }

  private SinceLast(Earlier.Audit earlier, boolean flavors) throws IOException {
    this.earlier = earlier;
    this.flavors = flavors;
    for (Fate fate : Fate.values()) {
      fates.put(fate, new IdSet());
    }
    forEachEarlier(listed -> before.add(listed.entry().id()));
  }

  /**
   * @throws IOException when the candidates of the earlier audit cannot be read
   */
  static SinceLast of(Earlier.Audit earlier, boolean flavors) throws IOException {
    return new SinceLast(earlier, flavors);
  }

  void add(BatchRecord batch) {
    for (Candidate candidate : batch.candidates()) {
      Amount amount = Amount.of(candidate, flavors);
      if (before.contains(candidate.entry().id())) {
        carriedOver = carriedOver.plus(amount);
      } else {
        fresh = fresh.plus(amount);
      }
      note(candidate.entry().id(), Fate.CARRIED_OVER);
    }
    batch.others().watched().forEach(id -> note(id, Fate.RESCUED));
    batch.others().gone().forEach(id -> note(id, Fate.GONE));
    for (GapEntry entry : batch.others().inGap()) {
      note(entry.id(), Fate.IN_GAP);
    }
    for (ExemptEntry entry : batch.exempt()) {
      note(entry.id(), Fate.EXEMPT);
    }
    for (UndecidedEntry entry : batch.undecided()) {
      note(entry.id(), Fate.UNDECIDED);
    }
  }

  private void note(String id, Fate fate) {
    if (before.contains(id)) {
      fates.get(fate).add(id);
    }
  }

  /** To be called after the last batch. */
  Changes changes() throws IOException {
    Map<Fate, Amount> then = new EnumMap<>(Fate.class);
    for (Fate fate : Fate.values()) {
      then.put(fate, Amount.NONE);
    }
    forEachEarlier(
        listed -> then.merge(fateOf(listed.entry().id()), amountOf(listed), Amount::plus));
    return new Changes(then, carriedOver, fresh);
  }

  private Fate fateOf(String id) {
    for (Fate fate : Fate.values()) {
      if (fates.get(fate).contains(id)) {
        return fate;
      }
    }
    return Fate.OTHER;
  }

  private static Amount amountOf(ListedCandidate listed) {
    long seconds = listed.entry().lengthSeconds();
    boolean measured = listed.bytesSaved().isPresent();
    return new Amount(
        1, seconds, measured ? 1 : 0, listed.flavors().orElse(0), listed.bytesSaved().orElse(0));
  }

  private void forEachEarlier(Consumer<ListedCandidate> consumer) throws IOException {
    try (Rows<CandidateRow> rows = CandidatesFile.open(earlier.candidates()).rows()) {
      while (rows.hasNext()) {
        if (rows.next() instanceof ListedCandidate listed) {
          consumer.accept(listed);
        }
      }
    } catch (UnreadableExport e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
