package org.mediaretention.sandbox;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Which entries a filter lets through, with the defaults that Kaltura adds unasked. */
final class EntryFilter {

  private static final long MAX_RELATIVE_TIME = 315_360_000;
  private static final List<String> PLUGIN_STATUSES =
      List.of(EntryState.INFECTED, "virusScan.ScanFailure");

  private final Parameters filter;
  private final InstantSource clock;

  EntryFilter(Parameters filter, InstantSource clock) {
    this.filter = filter;
    this.clock = clock;
  }

  Predicate<SandboxEntry> rule() {
    return statuses()
        .and(moderation())
        .and(visibility())
        .and(oneOf("mediaType", entry -> Integer.toString(entry.kind().mediaType())))
        .and(oneOf("userId", SandboxEntry::userId))
        .and(oneOf("type", entry -> entry.kind().type()))
        .and(lastPlayed())
        .and(range("createdAt", SandboxEntry::createdAt))
        .and(range("updatedAt", SandboxEntry::updatedAt));
  }

  private Predicate<SandboxEntry> statuses() {
    requireKnown(filter.list("statusIn"));
    if (mentions("status")) {
      boolean deletedToo = filter.list("statusIn").contains(EntryState.DELETED);
      Predicate<SandboxEntry> asked = oneOf("status", SandboxEntry::status);
      return deletedToo ? asked : asked.and(entry -> !entry.now().isDeleted());
    }
    return entry -> isSingle() || entry.status().equals(EntryState.READY);
  }

  /** A plugin's status that no plugin knows fails the whole call. */
  private static void requireKnown(List<String> statuses) {
    for (String status : statuses) {
      if (!status.trim().matches("-?\\d+") && !PLUGIN_STATUSES.contains(status.trim())) {
        throw ApiError.internal();
      }
    }
  }

  private Predicate<SandboxEntry> moderation() {
    if (mentions("moderationStatus")) {
      return oneOf("moderationStatus", entry -> Integer.toString(entry.now().moderationStatus()));
    }
    return entry ->
        isSingle()
            || (entry.now().moderationStatus() != EntryState.PENDING_MODERATION
                && entry.now().moderationStatus() != EntryState.REJECTED);
  }

  /** Asking by id brings recycled and child entries to light. */
  private Predicate<SandboxEntry> visibility() {
    boolean byId = filter.text("idIn").isPresent() || filter.text("idEqual").isPresent();
    if (byId || mentions("displayInSearch")) {
      return oneOf("displayInSearch", entry -> Integer.toString(entry.now().displayInSearch()));
    }
    return entry -> !entry.now().isRecycled() && entry.now().displayInSearch() != EntryState.CHILD;
  }

  /** Asking for one entry adds no defaults at all: a deleted one is found as well. */
  private boolean isSingle() {
    return filter.text("idEqual").isPresent();
  }

  private boolean mentions(String property) {
    return List.of("Equal", "In", "NotEqual", "NotIn").stream()
        .anyMatch(operator -> filter.text(property + operator).isPresent());
  }

  private Predicate<SandboxEntry> oneOf(String property, Function<SandboxEntry, String> value) {
    List<String> wanted = filter.list(property + "In");
    List<String> unwanted = filter.list(property + "NotIn");
    Optional<String> equal = filter.text(property + "Equal");
    Optional<String> notEqual = filter.text(property + "NotEqual");
    return entry -> {
      String actual = value.apply(entry);
      return (wanted.isEmpty() || wanted.contains(actual))
          && !unwanted.contains(actual)
          && (equal.isEmpty() || equal.get().equals(actual))
          && (notEqual.isEmpty() || !notEqual.get().equals(actual));
    };
  }

  private Predicate<SandboxEntry> range(String property, ToLongFunction<SandboxEntry> value) {
    long from = time(property + "GreaterThanOrEqual", Long.MIN_VALUE);
    long to = time(property + "LessThanOrEqual", Long.MAX_VALUE);
    return entry -> value.applyAsLong(entry) >= from && value.applyAsLong(entry) <= to;
  }

  /** An entry that was never played is in no range, unless the filter says "or null". */
  private Predicate<SandboxEntry> lastPlayed() {
    String orNull = "lastPlayedAtLessThanOrEqualOrNull";
    long upTo = time(orNull, Long.MAX_VALUE);
    boolean ranged =
        Stream.of("lastPlayedAtGreaterThanOrEqual", "lastPlayedAtLessThanOrEqual")
            .anyMatch(name -> filter.text(name).isPresent());
    Predicate<SandboxEntry> range = range("lastPlayedAt", entry -> entry.lastPlayedAt());
    return entry ->
        entry.lastPlayedAt() == null ? !ranged : range.test(entry) && entry.lastPlayedAt() <= upTo;
  }

  /** Small numbers are seconds from now. */
  private long time(String name, long otherwise) {
    Optional<Long> time = filter.text(name).filter(t -> t.matches("-?\\d+")).map(Long::valueOf);
    return time.map(t -> Math.abs(t) <= MAX_RELATIVE_TIME ? now() + t : t).orElse(otherwise);
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
