package org.mediaretention.sandbox;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Decides which calls go wrong, and how. */
@FunctionalInterface
public interface Faults {

  /**
   * What goes wrong with one call, if anything.
   *
   * @param action such as {@code media.list}, in lower case
   * @param ids the ids of entries that the call names, however many
   */
  Optional<Fault> on(String action, List<String> ids);

  static Faults none() {
    return (action, ids) -> Optional.empty();
  }

  /** Every call goes wrong in this way. */
  static Faults always(Fault fault) {
    return (action, ids) -> Optional.of(fault);
  }

  /** The next calls go wrong in these ways, one after the other; those after them go well. */
  static Faults next(Fault... faults) {
    Queue<Fault> queue = new ConcurrentLinkedQueue<>(List.of(faults));
    return (action, ids) -> Optional.ofNullable(queue.poll());
  }

  /** Calls of this action go wrong as the others say; all other calls go well. */
  static Faults forAction(String name, Faults faults) {
    return (action, ids) ->
        action.equalsIgnoreCase(name) ? faults.on(action, ids) : Optional.empty();
  }

  /** The next calls of this action go wrong in these ways. */
  static Faults forAction(String name, Fault... faults) {
    return forAction(name, next(faults));
  }

  /** Every call that names one of these entries goes wrong. */
  static Faults forIds(Set<String> bad, Fault fault) {
    return (action, ids) ->
        ids.stream().anyMatch(bad::contains) ? Optional.of(fault) : Optional.empty();
  }

  /** Calls go wrong by chance, at this rate, in any way that may pass. */
  static Faults random(long seed, double rate) {
    return random(seed, rate, Fault.passing());
  }

  /**
   * Calls go wrong by chance, at this rate from 0 to 1. Chance depends on the seed, on what is
   * asked and on how often it was asked before, so that it is the same however calls run side by
   * side.
   */
  static Faults random(long seed, double rate, Set<Fault> faults) {
    List<Fault> choices = List.copyOf(EnumSet.copyOf(faults));
    Map<Long, Integer> attempts = new ConcurrentHashMap<>();
    return (action, ids) -> {
      long call = SeededRandom.mix(action.hashCode() * 31L + ids.hashCode());
      SeededRandom dice = new SeededRandom(seed ^ call, attempts.merge(call, 1, Integer::sum));
      return dice.chance(rate) ? Optional.of(dice.pick(choices)) : Optional.empty();
    };
  }

  /** What the first of these says that says anything. */
  static Faults firstOf(Faults... all) {
    return (action, ids) ->
        Arrays.stream(all).flatMap(faults -> faults.on(action, ids).stream()).findFirst();
  }
}
