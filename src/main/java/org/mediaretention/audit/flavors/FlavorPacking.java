package org.mediaretention.audit.flavors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mediaretention.kaltura.KalturaAnswer.Flavors;
import org.mediaretention.kaltura.KalturaRequest;
import org.mediaretention.kaltura.ListFlavors;
import org.mediaretention.kaltura.fact.FlavorAsset;

/** Puts entries together so that their flavors nearly fill the page that a call returns. */
final class FlavorPacking {

  private static final int PAGE = KalturaRequest.MAX_OBJECTS;

  /** Entries of a call that was too large differ, but what they have together is known. */
  private static final int TARGET = PAGE * 94 / 100;

  /** Evenly full calls are all full to the brim, and more of them turn out larger. */
  private static final double CLEARLY = 0.95;

  private final List<FlavorEstimate> entries;
  private final int mostIds;
  private final List<Integer> largestFirst = new ArrayList<>();

  private FlavorPacking(List<FlavorEstimate> entries, int mostIds) {
    this.entries = entries;
    this.mostIds = mostIds;
    for (int place = 0; place < entries.size(); place++) {
      largestFirst.add(place);
    }
    largestFirst.sort(
        Comparator.comparingDouble((Integer place) -> entries.get(place).flavors()).reversed());
  }

  /**
   * As few calls as can be found, the least full one last.
   *
   * @param expected how many flavors an entry is expected to have
   * @param mostIds how many ids Kaltura reads in one call
   */
  static List<ListFlavors> pack(
      List<String> ids, Function<String, FlavorEstimate> expected, int mostIds) {
    FlavorPacking packing = new FlavorPacking(ids.stream().map(expected).toList(), mostIds);
    return packing.fewestCalls().stream().map(call -> call.question(ids)).toList();
  }

  private List<CallLoad> fewestCalls() {
    List<CallLoad> oneAfterTheOther = oneAfterTheOther();
    int clearlyFewer = (int) (oneAfterTheOther.size() * CLEARLY);
    for (int calls = bound(); calls <= clearlyFewer; calls++) {
      Optional<List<CallLoad>> even = EvenPacking.spread(entries, largestFirst, calls, mostIds);
      if (even.isPresent()) {
        return even.get();
      }
    }
    return oneAfterTheOther;
  }

  /** Fewer calls cannot suffice. */
  private int bound() {
    double flavors = entries.stream().mapToDouble(FlavorEstimate::flavors).sum();
    return (int) Math.max(Math.ceil(flavors / PAGE), Math.ceil((double) entries.size() / mostIds));
  }

  // Large entries before small ones, which then fill the gaps; each in the first call with room.
  private List<CallLoad> oneAfterTheOther() {
    List<CallLoad> calls = new ArrayList<>();
    Map<FlavorEstimate, Integer> lastUsed = new HashMap<>();
    for (int place : largestFirst) {
      FlavorEstimate entry = entries.get(place);
      // Where there was no room for its like there is none for this one.
      int call = lastUsed.getOrDefault(entry, 0);
      while (call < calls.size() && !calls.get(call).hasRoomFor(entry)) {
        call++;
      }
      if (call == calls.size()) {
        calls.add(new CallLoad(mostIds));
      }
      lastUsed.put(entry, call);
      calls.get(call).add(place, entry);
    }
    return calls;
  }

  /**
   * Cuts a call whose flavors did not fit one page into two or more that fit, by what the page
   * shows of each entry. The last one holds what is left over.
   */
  static List<ListFlavors> split(Flavors firstPage) {
    List<String> ids = firstPage.asked();
    double each = (double) (firstPage.total() - firstPage.listed().size()) / ids.size();
    Map<String, Long> listed =
        firstPage.listed().stream()
            .collect(Collectors.groupingBy(FlavorAsset::entryId, Collectors.counting()));
    List<ListFlavors> calls = new ArrayList<>();
    int from = 0;
    double flavors = 0;
    for (int i = 0; i < ids.size(); i++) {
      double own = listed.getOrDefault(ids.get(i), 0L) + each;
      boolean isUncut = from == 0 && i == ids.size() - 1;
      if (i > from && (flavors + own > TARGET || isUncut)) {
        calls.add(new ListFlavors(List.copyOf(ids.subList(from, i))));
        from = i;
        flavors = 0;
      }
      flavors += own;
    }
    calls.add(new ListFlavors(List.copyOf(ids.subList(from, ids.size()))));
    return calls;
  }
}
