package org.mediaretention.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mediaretention.kaltura.FlavorAsset;
import org.mediaretention.kaltura.FlavorStorage;
import org.mediaretention.kaltura.IdLimit;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.kaltura.KalturaAnswer.Failure;
import org.mediaretention.kaltura.KalturaAnswer.Flavors;
import org.mediaretention.kaltura.KalturaAnswer.Parts;
import org.mediaretention.kaltura.KalturaRequest.ListFlavors;

/** The flavors of a batch's candidates: what is still to be asked, and what is known. */
final class Measuring {

  /** Kaltura reads so many ids in every kind of session. */
  private static final int ALWAYS_READ = 100;

  private final Map<String, Integer> announced;
  private final IdLimit idLimit;
  private final List<ListFlavors> questions = new ArrayList<>();
  private final Map<String, FlavorStorage> measured = new HashMap<>();
  private final Map<String, String> unmeasured = new HashMap<>();
  private final Set<String> askedAgain = new HashSet<>();

  /**
   * @param announced the number of ready flavors that Kaltura announced for each entry, in order
   */
  Measuring(Map<String, Integer> announced, IdLimit idLimit) {
    this.announced = announced;
    this.idLimit = idLimit;
    ask(List.copyOf(announced.keySet()), idLimit.forFlavors());
  }

  synchronized List<ListFlavors> questions() {
    return List.copyOf(questions);
  }

  Optional<FlavorStorage> storage(String id) {
    return Optional.ofNullable(measured.get(id));
  }

  Unmeasured whyNot(String id) {
    return Unmeasured.callFailed(unmeasured.getOrDefault(id, "not asked"));
  }

  synchronized void accept(KalturaAnswer answer) {
    if (answer instanceof Flavors flavors) {
      questions.remove(new ListFlavors(flavors.asked()));
      accept(flavors);
    } else if (answer instanceof Failure failure && failure.request() instanceof ListFlavors list) {
      questions.remove(list);
      list.ids().forEach(id -> unmeasured.put(id, failure.detail()));
    } else if (answer instanceof Parts parts) {
      questions.remove(parts.request()); // its parts are answers of their own
    }
  }

  private void accept(Flavors flavors) {
    if (flavors.asked().size() > idLimit.forFlavors()) {
      // Since it was asked, another batch has found that Kaltura reads fewer.
      ask(flavors.asked(), idLimit.forFlavors());
    } else if (flavors.isComplete()) {
      keep(flavors);
    } else if (flavors.asked().size() > 1) {
      // Never the next page: without an order of its own Kaltura may repeat and leave out.
      questions.addAll(FlavorPacking.split(flavors.asked(), flavors.total()));
    } else {
      unmeasured.put(
          flavors.asked().get(0), "%d flavors do not fit one page".formatted(flavors.total()));
    }
  }

  private void keep(Flavors flavors) {
    Map<String, List<FlavorAsset>> byEntry =
        flavors.listed().stream().collect(Collectors.groupingBy(FlavorAsset::entryId));
    List<String> doubtful = new ArrayList<>();
    for (String id : flavors.asked()) {
      List<FlavorAsset> own = byEntry.getOrDefault(id, List.of());
      if (own.isEmpty() && announced.get(id) > 0 && askedAgain.add(id)) {
        doubtful.add(id);
      } else {
        measured.put(id, FlavorStorage.of(own));
      }
    }
    // An entry that Kaltura passed over looks like one without flavors.
    ask(doubtful, ALWAYS_READ);
  }

  private void ask(List<String> ids, int mostIds) {
    questions.addAll(FlavorPacking.pack(ids, announced::get, mostIds));
  }
}
