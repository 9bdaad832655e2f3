package org.mediaretention.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.mediaretention.kaltura.KalturaAnswer.AccountPage;
import org.mediaretention.kaltura.ListAccount;
import org.mediaretention.kaltura.ListAccount.Order;
import org.mediaretention.kaltura.fact.ListedEntry;
import org.mediaretention.kaltura.fact.MediaEntry;
import org.mediaretention.kaltura.fact.TimeRange;

/**
 * Entries with times of creation and update, listed as Kaltura lists them: what is equal comes in
 * an order that is the same on all pages of one list, and another in every other list.
 */
public final class MadeUpAccount {

  private static final int MAX_MATCHES = 10_000;

  private final List<ListedEntry> entries = new ArrayList<>();
  private final Set<String> ghosts = new HashSet<>();
  private int lists;

  /** One more entry, whose id is its number. */
  public MadeUpAccount add(long created, long updated) {
    entries.add(entry("%06d".formatted(entries.size()), created, updated));
    return this;
  }

  public MadeUpAccount add(int many, long created, long updated) {
    for (int i = 0; i < many; i++) {
      add(created, updated);
    }
    return this;
  }

  static ListedEntry entry(String id, long created, long updated) {
    return new ListedEntry(
        new MediaEntry(id, "2", 1, created, 0L, null, "0"),
        new ListedEntry.Row("Name", "ann", updated, "1", "", null, 60L, 60_000L));
  }

  /** From now on the entry is counted, and never listed. */
  public void hide(String id) {
    ghosts.add(id);
  }

  public void remove(String id) {
    entries.removeIf(entry -> entry.id().equals(id));
  }

  public List<String> ids() {
    return entries.stream().map(ListedEntry::id).toList();
  }

  public List<Long> created() {
    return entries.stream().map(ListedEntry::createdSecond).sorted().toList();
  }

  /** How many lists, or pages of lists, were asked for. */
  public int lists() {
    return lists;
  }

  public AccountPage list(ListAccount asked) {
    lists++;
    List<ListedEntry> all = entries.stream().filter(isMeant(asked)).sorted(order(asked)).toList();
    long offset = (asked.pageIndex() - 1L) * asked.pageSize();
    if (offset >= MAX_MATCHES) {
      throw new IllegalArgumentException("Kaltura tells nothing of the entry " + offset);
    }
    List<ListedEntry> page =
        all.stream()
            .skip(offset)
            .limit(asked.pageSize())
            .filter(entry -> !ghosts.contains(entry.id()))
            .toList();
    return new AccountPage(asked, all.size(), page, Entries.ASKED);
  }

  private static Predicate<ListedEntry> isMeant(ListAccount asked) {
    TimeRange updated = asked.updated().orElse(TimeRange.ever());
    return entry ->
        isIn(asked.created(), entry.createdSecond()) && isIn(updated, entry.updatedSecond());
  }

  private static boolean isIn(TimeRange span, long second) {
    return span.first() <= second && second <= span.last();
  }

  private static Comparator<ListedEntry> order(ListAccount asked) {
    Comparator<ListedEntry> order =
        asked.order() == Order.OLDEST_FIRST
            ? Comparator.comparingLong(ListedEntry::createdSecond)
            : Comparator.comparingLong(ListedEntry::updatedSecond);
    int list = Objects.hash(asked.created(), asked.updated());
    return order.thenComparingInt(entry -> (entry.id().hashCode() ^ list) * 0x9E3779B9);
  }
}
