package org.mediaretention.audit.flavors;

import java.util.ArrayList;
import java.util.List;
import org.mediaretention.kaltura.KalturaRequest;
import org.mediaretention.kaltura.ListFlavors;

/** A call to be, while entries are put into it. */
final class CallLoad {

  private final int mostIds;
  private final List<Integer> places = new ArrayList<>();
  private FlavorEstimate expected = FlavorEstimate.NONE;

  /**
   * @param mostIds how many ids Kaltura reads in one call
   */
  CallLoad(int mostIds) {
    this.mostIds = mostIds;
  }

  /** Whether the flavors of one more entry will hardly be more than a page holds. */
  boolean hasRoomFor(FlavorEstimate entry) {
    return places.isEmpty()
        || places.size() < mostIds && expected.plus(entry).fits(KalturaRequest.MAX_OBJECTS);
  }

  void add(int place, FlavorEstimate entry) {
    places.add(place);
    expected = expected.plus(entry);
  }

  int entries() {
    return places.size();
  }

  FlavorEstimate expected() {
    return expected;
  }

  /** In the order in which they came, so that parts of a call are alike. */
  ListFlavors question(List<String> ids) {
    return new ListFlavors(places.stream().sorted().map(ids::get).toList());
  }
}
