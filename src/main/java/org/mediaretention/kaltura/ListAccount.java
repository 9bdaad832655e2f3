package org.mediaretention.kaltura;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.mediaretention.kaltura.fact.ListedEntry;
import org.mediaretention.kaltura.fact.TimeRange;

/**
 * Lists entries that the KMC's export would have, a page at a time.
 *
 * @param created when they were created
 * @param updated when they were last updated; empty for whenever
 * @param pageIndex from 1; Kaltura refuses a page that begins behind the 10,000th entry
 */
public record ListAccount(
    TimeRange created, Optional<TimeRange> updated, Order order, int pageSize, int pageIndex)
    implements KalturaRequest {

  /** In which order entries are listed; those that are equal come in any. */
  public enum Order {
    OLDEST_FIRST("+createdAt"),
    LONGEST_UNCHANGED_FIRST("+updatedAt"),
    MOST_PLAYED_FIRST("-plays");

    private final String orderBy;

    Order(String orderBy) {
      this.orderBy = orderBy;
    }
  }

  /** The oldest entry alone. */
  public static ListAccount first(TimeRange created) {
    return new ListAccount(created, Optional.empty(), Order.OLDEST_FIRST, 1, 1);
  }

  /** How many entries of the list come before the page. */
  long offset() {
    return (pageIndex - 1L) * pageSize;
  }

  /** Whether an entry says where in the order of the list it stands. */
  boolean isPlaced(ListedEntry entry) {
    return switch (order) {
      case OLDEST_FIRST -> entry.now().createdAt().known().isPresent();
      case LONGEST_UNCHANGED_FIRST -> entry.row().updatedAt().known().isPresent();
      case MOST_PLAYED_FIRST -> true;
    };
  }

  @Override
  public String name() {
    return "media.list";
  }

  @Override
  public KalturaAnswer answer(AnswerBody body) throws IOException {
    return body.page(this);
  }

  @Override
  public Map<String, Object> parameters() {
    Map<String, Object> filter = AccountFilter.created(created);
    updated.ifPresent(span -> AccountFilter.put(filter, "updatedAt", span));
    filter.put("orderBy", order.orderBy);
    return ListParameters.of(filter, pageSize, pageIndex, ListedEntry.FIELDS);
  }
}
