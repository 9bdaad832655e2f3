package org.mediaretention.kaltura;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.mediaretention.kaltura.KalturaAnswer.AccountPage;
import org.mediaretention.kaltura.fact.ListedEntry;
import org.mediaretention.kaltura.fact.RawFields;
import org.mediaretention.kaltura.fact.Repeats;

/** Reads a page of a list of the account, and makes sure that it is the one asked for. */
final class AccountPages {

  private AccountPages() {}

  /**
   * The entries that came, each once. Fewer may come than are counted: Kaltura counts ids whose
   * entry it does not list.
   *
   * @throws TransientFailure when entries came that were not asked for, or none that tells where to
   *     go on
   */
  static AccountPage page(
      ListAccount asked, long total, List<RawFields> objects, Instant receivedAt) {
    List<ListedEntry> listed = objects.stream().map(ListedEntry::of).toList();
    for (ListedEntry entry : listed) {
      // An entry whose date is not known may be one of those asked for.
      boolean isElsewhere =
          entry.now().createdAt().known().filter(at -> !asked.created().contains(at)).isPresent();
      if (entry.id() == null || isElsewhere) {
        throw TransientFailure.ofOthers(asked.name());
      }
    }
    long due = Math.max(0, Math.min(asked.pageSize(), total - asked.offset()));
    boolean isLast = total <= asked.offset() + asked.pageSize();
    if (listed.size() > due
        || asked.pageSize() > 1 && !isLast && listed.stream().noneMatch(asked::isPlaced)
        || asked.pageSize() == 1 && !listed.stream().allMatch(asked::isPlaced)) {
      throw TransientFailure.ofNonsense(
          String.format(
              Locale.ROOT,
              "Kaltura listed %d entries where there should be %d",
              listed.size(),
              due));
    }
    List<ListedEntry> once = Repeats.merged(listed, ListedEntry::id, ListedEntry::contradicted);
    return new AccountPage(asked, total, once, receivedAt);
  }
}
