package org.mediaretention.audit.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mediaretention.journal.MetadataCounts;
import org.mediaretention.journal.Plan;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.kaltura.KalturaAnswer.Failure;
import org.mediaretention.kaltura.KalturaAnswer.Metadata;
import org.mediaretention.kaltura.ListMetadata;
import org.mediaretention.kaltura.fact.MetadataObject;
import org.mediaretention.policy.Decision;
import org.mediaretention.policy.Decision.Exempt;
import org.mediaretention.policy.Decision.Undecided;

/** Which candidates of a batch somebody keeps for longer: what is to be asked, what is known. */
final class ExemptionCheck {

  private static final String UNKNOWN = "exemption_unknown";

  private static final String TWICE =
      "Kaltura's answer has custom metadata of the entry twice, and differently";

  private final Plan plan;
  private final Optional<Integer> profile;
  private final List<ListMetadata> questions = new ArrayList<>();
  private final Set<String> answered = new HashSet<>();
  private final Set<String> failed = new HashSet<>();
  private final Map<String, Decision> kept = new HashMap<>();
  private long found;

  /**
   * @param candidates their ids
   */
  ExemptionCheck(Plan plan, List<String> candidates, int idsPerCall) {
    this.plan = plan;
    this.profile = plan.exemptionProfile();
    profile.ifPresent(id -> ask(id, candidates, idsPerCall));
  }

  private void ask(int id, List<String> candidates, int idsPerCall) {
    for (List<String> ids : IdChunks.of(candidates, idsPerCall)) {
      questions.add(new ListMetadata(id, ids));
    }
  }

  synchronized List<ListMetadata> questions() {
    return questions.stream()
        .filter(list -> !list.ids().stream().allMatch(this::isSettled))
        .toList();
  }

  /** What failed is not asked a second time: its retries are over. */
  private boolean isSettled(String id) {
    return answered.contains(id) || failed.contains(id);
  }

  /** Takes an answer in, if it is one to these questions. */
  synchronized boolean accept(KalturaAnswer answer) {
    if (answer instanceof Metadata metadata) {
      answered.addAll(metadata.asked());
      found += metadata.found().size();
      metadata.found().forEach(this::read);
      contradictions(metadata).forEach(id -> kept.putIfAbsent(id, new Undecided(UNKNOWN, TWICE)));
      return true;
    }
    if (answer instanceof Failure failure && failure.request() instanceof ListMetadata list) {
      failed.addAll(list.ids());
      list.ids().forEach(id -> kept.put(id, new Undecided(UNKNOWN, failure.detail())));
      return true;
    }
    return false;
  }

  // Of one profile an entry has one object at most. A date that keeps it counts all the same.
  private static Set<String> contradictions(Metadata metadata) {
    Map<String, MetadataObject> first = new HashMap<>();
    Set<String> contradicted = new HashSet<>();
    for (MetadataObject object : metadata.found()) {
      MetadataObject before = first.putIfAbsent(object.objectId(), object);
      if (before != null && !before.equals(object)) {
        contradicted.add(object.objectId());
      }
    }
    return contradicted;
  }

  private void read(MetadataObject metadata) {
    try {
      Instant until = ExemptionDate.in(metadata.xml(), plan.exemptions().metadataField());
      if (until.isAfter(plan.policy().asOf())) {
        kept.put(metadata.objectId(), new Exempt(until));
      }
    } catch (UnreadableExemption e) {
      kept.putIfAbsent(metadata.objectId(), new Undecided(UNKNOWN, e.getMessage()));
    }
  }

  /** What becomes of a candidate; one that nobody asked about is undecided. */
  synchronized Decision decide(String id, Decision candidate) {
    if (kept.containsKey(id)) {
      return kept.get(id);
    }
    return profile.isEmpty() || answered.contains(id)
        ? candidate
        : new Undecided(UNKNOWN, "not asked");
  }

  synchronized MetadataCounts counts() {
    return new MetadataCounts(answered.size(), found);
  }
}
