package org.mediaretention.audit.flavors;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Spreads entries over a given number of calls, so that all are equally full of flavors and of ids.
 * Where many entries have few flavors, this takes fewer calls than to fill one after the other.
 */
final class EvenPacking {

  /** Entries with less than this fill a call by their number. */
  private static final double HARDLY_ANY = 0.5;

  private static final Comparator<CallLoad> FEWEST_FLAVORS =
      Comparator.comparingDouble(call -> call.expected().atMost());
  private static final Comparator<CallLoad> FEWEST_ENTRIES =
      Comparator.comparingInt(CallLoad::entries);

  private final List<FlavorEstimate> entries;
  private final List<Integer> largestFirst;
  private final List<CallLoad> calls;

  private EvenPacking(
      List<FlavorEstimate> entries, List<Integer> largestFirst, int calls, int mostIds) {
    this.entries = entries;
    this.largestFirst = largestFirst;
    this.calls = IntStream.range(0, calls).mapToObj(any -> new CallLoad(mostIds)).toList();
  }

  /**
   * @param largestFirst the places of the entries
   * @return nothing when so many calls do not suffice
   */
  static Optional<List<CallLoad>> spread(
      List<FlavorEstimate> entries, List<Integer> largestFirst, int calls, int mostIds) {
    EvenPacking packing = new EvenPacking(entries, largestFirst, calls, mostIds);
    boolean suffices =
        packing.gather(FlavorEstimate::isDoubtful)
            && packing.spread(entry -> entry.flavors() >= HARDLY_ANY, FEWEST_FLAVORS)
            && packing.spread(entry -> entry.flavors() < HARDLY_ANY, FEWEST_ENTRIES);
    return suffices ? Optional.of(packing.calls) : Optional.empty();
  }

  // Doubts weigh less when they are together, for some make up for others.
  private boolean gather(Predicate<FlavorEstimate> doubtful) {
    int call = 0;
    for (int place : largestFirst) {
      FlavorEstimate entry = entries.get(place);
      if (doubtful.test(entry)) {
        while (call < calls.size() && !calls.get(call).hasRoomFor(entry)) {
          call++;
        }
        if (call == calls.size()) {
          return false;
        }
        calls.get(call).add(place, entry);
      }
    }
    return true;
  }

  private boolean spread(Predicate<FlavorEstimate> those, Comparator<CallLoad> emptiestFirst) {
    PriorityQueue<CallLoad> queue = new PriorityQueue<>(emptiestFirst);
    queue.addAll(calls);
    for (int place : largestFirst) {
      FlavorEstimate entry = entries.get(place);
      if (!entry.isDoubtful() && those.test(entry)) {
        CallLoad call = queue.remove();
        if (!call.hasRoomFor(entry)) {
          return false;
        }
        call.add(place, entry);
        queue.add(call);
      }
    }
    return true;
  }
}
