package org.mediaretention.sandbox;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * The order that a list was asked for. Entries that are equal by it come in an order of their own,
 * the same on all pages of one list and another one in the next list.
 */
record EntryOrder(ToLongFunction<SandboxEntry> property, boolean descending) {

  static Optional<EntryOrder> of(Parameters filter) {
    return filter.text("orderBy").flatMap(EntryOrder::named);
  }

  /** What Kaltura cannot order by it leaves in no order. */
  private static Optional<EntryOrder> named(String text) {
    boolean descending = text.startsWith("-");
    return switch (text.replaceFirst("^[+-]", "")) {
      case "createdAt" -> Optional.of(new EntryOrder(SandboxEntry::createdAt, descending));
      case "updatedAt" -> Optional.of(new EntryOrder(SandboxEntry::updatedAt, descending));
      case "plays" -> Optional.of(new EntryOrder(SandboxEntry::plays, descending));
      default -> Optional.empty();
    };
  }

  Comparator<SandboxEntry> comparator(Parameters filter) {
    Comparator<SandboxEntry> order = Comparator.comparingLong(property);
    long list = filter.json().hashCode();
    return (descending ? order.reversed() : order)
        .thenComparingLong(entry -> SeededRandom.mix(entry.id().hashCode() ^ list));
  }
}
