package org.mediaretention.audit.flavors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mediaretention.calls.IdLimit;
import org.mediaretention.journal.Unmeasured;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.kaltura.KalturaAnswer.Failure;
import org.mediaretention.kaltura.KalturaAnswer.Flavors;
import org.mediaretention.kaltura.KalturaAnswer.Parts;
import org.mediaretention.kaltura.ListFlavors;
import org.mediaretention.kaltura.fact.Fact;
import org.mediaretention.kaltura.fact.FlavorAsset;
import org.mediaretention.kaltura.fact.FlavorStorage;

/** The flavors of a batch's candidates: what is still to be asked, and what is known. */
public final class Measuring {

  /** Kaltura reads so many ids in every kind of session. */
  private static final int ALWAYS_READ = 100;

  private final Map<String, AnnouncedFlavors> announced;
  private final IdLimit idLimit;
  private final FlavorStatistics census;
  private final List<ListFlavors> questions = new ArrayList<>();

  /** To be asked about when the questions are answered. */
  private final List<String> later = new ArrayList<>();

  private final Map<String, FlavorStorage> measured = new HashMap<>();
  private final Map<String, Unmeasured> unmeasured = new HashMap<>();
  private final Set<String> askedAgain = new HashSet<>();
  private int round;

  /**
   * @param announced what Kaltura announced for each entry, in order
   * @param known of some of them, from an earlier run
   * @param census what is known by now of the flavors that are not announced
   */
  public Measuring(
      Map<String, AnnouncedFlavors> announced,
      Map<String, FlavorStorage> known,
      IdLimit idLimit,
      FlavorStatistics census) {
    this.announced = announced;
    this.idLimit = idLimit;
    this.census = census;
    measured.putAll(known);
    later.addAll(announced.keySet());
    later.removeAll(known.keySet());
    beginRound();
  }

  private void beginRound() {
    Map<String, AnnouncedFlavors> open = new LinkedHashMap<>();
    later.forEach(id -> open.put(id, announced.get(id)));
    later.clear();
    SamplingRound scouting = SamplingRound.of(open, census, round++);
    List<String> now = new ArrayList<>(scouting.known());
    now.addAll(scouting.scouts());
    ask(now, idLimit.forFlavors());
    later.addAll(scouting.later());
    int last = questions.size() - 1;
    if (last >= 0 && scouting.canWait(questions.get(last))) {
      // It is not full, and there will be more to fill it with.
      later.addAll(questions.remove(last).ids());
    }
  }

  public synchronized List<ListFlavors> questions() {
    return List.copyOf(questions);
  }

  /** How many entries are still to be asked about. */
  public synchronized int unanswered() {
    return later.size() + questions.stream().mapToInt(question -> question.ids().size()).sum();
  }

  /** What is known of these entries, by id. */
  public synchronized Map<String, FlavorStorage> storage(List<String> ids) {
    Map<String, FlavorStorage> known = new HashMap<>();
    ids.forEach(id -> storage(id).ifPresent(storage -> known.put(id, storage)));
    return known;
  }

  public Optional<FlavorStorage> storage(String id) {
    return Optional.ofNullable(measured.get(id));
  }

  public Unmeasured whyNot(String id) {
    return unmeasured.getOrDefault(id, Unmeasured.callFailed("not asked"));
  }

  public synchronized void accept(KalturaAnswer answer) {
    if (answer instanceof Flavors flavors) {
      questions.remove(new ListFlavors(flavors.asked()));
      accept(flavors);
    } else if (answer instanceof Failure failure && failure.request() instanceof ListFlavors list) {
      questions.remove(list);
      list.ids().forEach(id -> unmeasured.put(id, Unmeasured.callFailed(failure.detail())));
    } else if (answer instanceof Parts parts) {
      questions.remove(parts.request()); // its parts are answers of their own
    }
    if (questions.isEmpty() && !later.isEmpty()) {
      beginRound();
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
      questions.addAll(FlavorPacking.split(flavors));
      // The rest waits for the rest of others.
      later.addAll(questions.remove(questions.size() - 1).ids());
    } else {
      unmeasured.put(
          flavors.asked().get(0),
          Unmeasured.callFailed(
              String.format(
                  Locale.ROOT,
                  "Kaltura counts %d flavors and lists %d",
                  flavors.total(),
                  flavors.listed().size())));
    }
  }

  private void keep(Flavors flavors) {
    Map<String, List<FlavorAsset>> byEntry =
        flavors.listed().stream().collect(Collectors.groupingBy(FlavorAsset::entryId));
    List<String> doubtful = new ArrayList<>();
    for (String id : flavors.asked()) {
      List<FlavorAsset> own = byEntry.getOrDefault(id, List.of());
      if (!own.isEmpty() || announced.get(id).flavors() == 0) {
        measure(id, own);
      } else if (askedAgain.add(id)) {
        doubtful.add(id);
      } else {
        unmeasured.put(id, Unmeasured.notListed(announced.get(id).flavors()));
      }
    }
    // An entry that Kaltura passed over looks like one without flavors.
    ask(doubtful, ALWAYS_READ);
  }

  private void measure(String id, List<FlavorAsset> own) {
    Fact<FlavorStorage> storage = FlavorStorage.of(own);
    storage.known().ifPresent(known -> measured.put(id, known));
    storage.whyUnknown().ifPresent(why -> unmeasured.put(id, Unmeasured.sizeUnknown(why)));
    census.learn(announced.get(id), own.size());
  }

  private void ask(List<String> ids, int mostIds) {
    Map<AnnouncedFlavors, FlavorEstimate> expected = new HashMap<>();
    questions.addAll(
        FlavorPacking.pack(
            ids, id -> expected.computeIfAbsent(announced.get(id), census::expect), mostIds));
  }
}
