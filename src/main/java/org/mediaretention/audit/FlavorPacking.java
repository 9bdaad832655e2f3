package org.mediaretention.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.mediaretention.kaltura.KalturaRequest;
import org.mediaretention.kaltura.KalturaRequest.ListFlavors;

/** Puts entries together so that their flavors nearly fill the page that a call returns. */
final class FlavorPacking {

  /** Room is left for the flavors that are not ready, which Kaltura lists but does not announce. */
  private static final int TARGET = KalturaRequest.MOST_OBJECTS * 9 / 10;

  private FlavorPacking() {}

  /**
   * An entry that announces none takes no room: most such have none, and a call that turns out too
   * large costs just one more.
   *
   * @param announced how many flavors an entry is expected to have
   * @param mostIds how many ids Kaltura reads in one call
   */
  static List<ListFlavors> pack(List<String> ids, ToIntFunction<String> announced, int mostIds) {
    List<ListFlavors> calls = new ArrayList<>();
    List<String> call = new ArrayList<>();
    int flavors = 0;
    for (String id : ids) {
      int more = announced.applyAsInt(id);
      if (!call.isEmpty() && (flavors + more > TARGET || call.size() == mostIds)) {
        calls.add(new ListFlavors(List.copyOf(call)));
        call.clear();
        flavors = 0;
      }
      call.add(id);
      flavors += more;
    }
    if (!call.isEmpty()) {
      calls.add(new ListFlavors(List.copyOf(call)));
    }
    return calls;
  }

  /**
   * Halves a call whose flavors did not fit one page, or cuts it finer when it was far too large.
   *
   * @param total how many flavors the entries have together
   */
  static List<ListFlavors> split(List<String> ids, int total) {
    int parts = Math.min(ids.size(), Math.max(2, (total + TARGET - 1) / TARGET));
    List<ListFlavors> calls = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int from = ids.size() * part / parts;
      int to = ids.size() * (part + 1) / parts;
      calls.add(new ListFlavors(List.copyOf(ids.subList(from, to))));
    }
    return calls;
  }
}
