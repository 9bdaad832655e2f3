package org.mediaretention.audit.listing;

import java.util.Optional;
import java.util.function.ToLongFunction;
import org.mediaretention.kaltura.KalturaAnswer.AccountPage;
import org.mediaretention.kaltura.KalturaRequest;
import org.mediaretention.kaltura.ListAccount;
import org.mediaretention.kaltura.ListAccount.Order;
import org.mediaretention.kaltura.fact.ListedEntry;
import org.mediaretention.kaltura.fact.TimeRange;

/**
 * How far the listing of a window has got. Each call asks for the first 500 entries from a second
 * on, and the next one begins at the last second that came: so entries that come or go meanwhile
 * shift no page, and no order among equals is relied on. Where 500 or more were created in one
 * second, those are listed by their last update in the same way; where 500 or more have that in
 * common too, page by page.
 *
 * @param created what is left of the window
 * @param updated what is left of its first second; empty while whole seconds are listed
 * @param page from 1; others only where all times are equal
 */
public record ListingPosition(TimeRange created, Optional<TimeRange> updated, int page) {

  private static final int PAGE = KalturaRequest.MAX_OBJECTS;

  public static ListingPosition atBeginOf(TimeRange window) {
    return new ListingPosition(window, Optional.empty(), 1);
  }

  public ListAccount question() {
    return updated.isPresent()
        ? new ListAccount(
            TimeRange.at(created.first()), updated, Order.LONGEST_UNCHANGED_FIRST, PAGE, page)
        : new ListAccount(created, Optional.empty(), Order.OLDEST_FIRST, PAGE, page);
  }

  /** Where to go on after a page; empty when the window is listed. */
  Optional<ListingPosition> after(AccountPage answer) {
    boolean isLast = answer.total() <= (long) page * PAGE;
    if (isLast) {
      return updated.isEmpty() ? Optional.empty() : afterUpdates();
    }
    return Optional.of(updated.isEmpty() ? fromLastSecond(answer) : fromLastUpdate(answer));
  }

  private ListingPosition fromLastSecond(AccountPage answer) {
    long last = latest(answer, ListedEntry::createdSecond);
    return last > created.first()
        ? atBeginOf(created.from(last))
        : new ListingPosition(created, Optional.of(TimeRange.ever()), 1);
  }

  private ListingPosition fromLastUpdate(AccountPage answer) {
    TimeRange left = updated.orElseThrow();
    if (left.isOneSecond()) {
      return new ListingPosition(created, updated, page + 1);
    }
    long last = latest(answer, ListedEntry::updatedSecond);
    TimeRange next = last > left.first() ? left.from(last) : TimeRange.at(left.first());
    return new ListingPosition(created, Optional.of(next), 1);
  }

  // Behind a second of which every page was read there may be later updates.
  private Optional<ListingPosition> afterUpdates() {
    TimeRange left = updated.orElseThrow();
    return left.isOneSecond()
        ? TimeRange.ever().after(left.first()).map(next -> at(created, next))
        : created.after(created.first()).map(ListingPosition::atBeginOf);
  }

  private static ListingPosition at(TimeRange created, TimeRange updated) {
    return new ListingPosition(created, Optional.of(updated), 1);
  }

  private static long latest(AccountPage answer, ToLongFunction<ListedEntry> time) {
    return answer.listed().stream().mapToLong(time).max().orElseThrow();
  }
}
