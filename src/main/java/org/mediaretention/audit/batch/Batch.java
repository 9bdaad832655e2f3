package org.mediaretention.audit.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mediaretention.calls.IdLimit;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.export.RejectedRow;
import org.mediaretention.journal.Counts;
import org.mediaretention.journal.ListingNotes;
import org.mediaretention.kaltura.GetEntries;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.kaltura.KalturaAnswer.AccountPage;
import org.mediaretention.kaltura.KalturaAnswer.Entries;
import org.mediaretention.kaltura.KalturaRequest;
import org.mediaretention.kaltura.ListMedia;
import org.mediaretention.kaltura.fact.ListedEntry;
import org.mediaretention.kaltura.fact.MediaEntry;
import org.mediaretention.progress.Progress;

/**
 * Neighbouring rows of an export, or of the account itself, that travel together, from the reader
 * to the journal.
 *
 * @param number from 1, in the order of the export
 * @param entries those old enough to be looked up
 * @param given what a list of candidates says of them, by id; empty for an export
 * @param skipped what became of the other rows of this stretch of the export
 * @param idLimit how many ids Kaltura reads in one call, as far as is known by then
 * @param part the part of the account that the entries are of; empty for rows of a file
 */
public record Batch(
    int number,
    List<ExportedEntry> entries,
    Map<String, ListedDecision> given,
    Counts skipped,
    List<RejectedRow> rejected,
    LookUpAnswers answers,
    IdLimit idLimit,
    Optional<AccountPart> part)
    implements AnswerCollector {

  /** A batch of rows of a file, about which nothing was asked yet. */
  public Batch(
      int number,
      List<ExportedEntry> entries,
      Map<String, ListedDecision> given,
      Counts skipped,
      List<RejectedRow> rejected,
      IdLimit idLimit) {
    this(number, entries, given, skipped, rejected, LookUpAnswers.NONE, idLimit, Optional.empty());
  }

  /** A batch whose entries are not known yet. */
  public static Batch of(int number, AccountPart part, IdLimit idLimit) {
    return new Batch(
        number,
        List.of(),
        Map.of(),
        Counts.NONE,
        List.of(),
        LookUpAnswers.NONE,
        idLimit,
        Optional.of(part));
  }

  /** Whether the entries are still to be listed. */
  public boolean isToBeListed() {
    return part.isPresent() && !part.get().isListed();
  }

  /**
   * The same batch with the entries of its part of the account, in order of creation.
   *
   * @param unlisted how many more Kaltura counts
   */
  public Batch listed(List<ListedEntry> found, List<AccountPage> pages, long unlisted) {
    List<ExportedEntry> rows =
        found.stream()
            .sorted(
                Comparator.comparingLong(ListedEntry::createdSecond).thenComparing(ListedEntry::id))
            .map(AccountRow::of)
            .toList();
    long durations = found.stream().filter(ListedEntry::isDurationDoubtful).count();
    AccountPart whole =
        part.orElseThrow()
            .listed(
                pages.stream().map(Batch::facts).toList(), new ListingNotes(unlisted, durations));
    return new Batch(number, rows, given, skipped, rejected, answers, idLimit, Optional.of(whole));
  }

  private static Entries facts(AccountPage page) {
    List<MediaEntry> now = page.listed().stream().map(ListedEntry::now).toList();
    return new Entries(now.stream().map(MediaEntry::id).toList(), now, page.receivedAt());
  }

  /** The first look-ups; when they are answered, the second ones. */
  @Override
  public List<? extends KalturaRequest> questions() {
    List<ListMedia> first = answers.open(lookUps());
    return first.isEmpty() ? secondLookUps() : first;
  }

  /**
   * Every entry of an export is looked up, the ones without a play too: an export is a snapshot. Of
   * the account's own entries only those are whose plays are in doubt.
   */
  public List<ListMedia> lookUps() {
    if (part.isPresent()) {
      return part.get().secondOpinions(idLimit.forEntries());
    }
    Set<String> answered = answers.answered();
    List<String> open =
        entries.stream()
            .map(ExportedEntry::id)
            .filter(id -> isAsked(id) && !answered.contains(id))
            .toList();
    return IdChunks.of(open, idLimit.forEntries()).stream().map(ListMedia::new).toList();
  }

  /**
   * Kaltura leaves entries out of its lists for more reasons than one, so those missing are asked
   * for once more, in the way that leaves out the fewest, before they are called gone; and never
   * more at once than Kaltura reads in any session, so that none is gone because it was not read.
   */
  public List<GetEntries> secondLookUps() {
    return IdChunks.of(answers.missing(), IdLimit.ALWAYS_READ).stream()
        .map(GetEntries::new)
        .toList();
  }

  private boolean isAsked(String id) {
    return given(id).map(ListedDecision::isToBeMeasured).orElse(true);
  }

  Optional<ListedDecision> given(String id) {
    return Optional.ofNullable(given.get(id));
  }

  @Override
  public Batch with(KalturaAnswer answer) {
    return new Batch(
        number, entries, given, skipped, rejected, answers.plus(answer), idLimit, part);
  }

  @Override
  public PartialAnswers kept(KalturaAnswer answer) {
    // The account is listed anew, so answers about what was in doubt then would be older.
    return answer instanceof Entries looked && part.isEmpty()
        ? PartialAnswers.of(looked)
        : PartialAnswers.NOTHING;
  }

  @Override
  public int unanswered() {
    if (part.isPresent()) {
      return 0; // told when the part was listed
    }
    // Second look-ups may bring it over what was to be asked.
    return Math.max(0, toAsk() - answers.asked());
  }

  @Override
  public void tell(Progress progress, int more) {
    progress.lookedUp(more);
  }

  /** Whether Kaltura seems to have forgotten when entries were played; lists need no plays. */
  public boolean seemsForgotten() {
    return given.isEmpty() && ForgottenPlays.in(this).areSeen();
  }

  /** What was answered when Kaltura had forgotten no plays. */
  public List<Entries> soundAnswers() {
    return ForgottenPlays.in(this).sound();
  }

  /** Rows of which Kaltura need not be asked, or was not. */
  public int withoutAnswer() {
    return (int) skipped.rows() + entries.size() - answered();
  }

  public int rows() {
    return (int) skipped.rows() + entries.size();
  }

  private int toAsk() {
    return given.isEmpty()
        ? entries.size()
        : (int) entries.stream().filter(entry -> isAsked(entry.id())).count();
  }

  /** How many entries Kaltura was asked about. */
  public int answered() {
    if (part.isPresent()) {
      return entries.size();
    }
    return toAsk() - unanswered();
  }

  /** What Kaltura said of the entries it has. */
  List<ObservedEntry> found() {
    List<ObservedEntry> found = new ArrayList<>();
    List<Entries> all = new ArrayList<>(part.map(AccountPart::pages).orElse(List.of()));
    all.addAll(answers.entries());
    for (Entries answer : all) {
      answer.found().forEach(entry -> found.add(new ObservedEntry(entry, answer.receivedAt())));
    }
    return found;
  }

  /** Camel looks up what a route asks of a batch by the batch itself, and there is a lot in it. */
  @Override
  public int hashCode() {
    return number;
  }
}
