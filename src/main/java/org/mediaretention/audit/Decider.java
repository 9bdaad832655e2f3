package org.mediaretention.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.kaltura.KalturaAnswer.Failure;
import org.mediaretention.kaltura.KalturaRequest.GetEntries;
import org.mediaretention.kaltura.KalturaRequest.ListMedia;
import org.mediaretention.kaltura.MediaEntry;
import org.mediaretention.policy.Observation;
import org.mediaretention.policy.PlayEvidence;
import org.mediaretention.policy.RetentionPolicy;

/** Brings the rows of a batch, Kaltura's answers and the policy together. */
final class Decider {

  private final RetentionPolicy policy;
  private final Map<String, Observed> found = new HashMap<>();
  private final Map<String, String> failed = new HashMap<>();

  private Decider(RetentionPolicy policy, Batch batch) {
    this.policy = policy;
    batch.found().forEach(observed -> found.put(observed.entry().id(), observed));
    batch.failures().forEach(this::note);
  }

  static List<Judged> decide(Batch batch, RetentionPolicy policy) {
    Decider decider = new Decider(policy, batch);
    return batch.entries().stream().map(decider::judge).toList();
  }

  private void note(Failure failure) {
    List<String> ids = List.of();
    if (failure.request() instanceof ListMedia list) {
      ids = list.ids();
    } else if (failure.request() instanceof GetEntries get) {
      ids = get.ids();
    }
    ids.forEach(id -> failed.put(id, failure.detail()));
  }

  private Judged judge(ExportedEntry entry) {
    Optional<Observed> observed = Optional.ofNullable(found.get(entry.id()));
    Optional<MediaEntry> now = observed.map(Observed::entry);
    // The account's own date decides: the export's has no time zone in it.
    Instant created = now.flatMap(MediaEntry::created).orElse(entry.created());
    Observation observation =
        now.map(media -> observation(entry, media, created)).orElseGet(() -> missing(entry.id()));
    return new Judged(entry, created, observed, policy.decide(observation));
  }

  private Observation missing(String id) {
    return failed.containsKey(id)
        ? new Observation.NotAnswered("call_failed", failed.get(id))
        : new Observation.Gone();
  }

  private static Observation observation(ExportedEntry entry, MediaEntry now, Instant created) {
    if (now.isDeleted()) {
      return new Observation.Gone();
    }
    if (now.isRecycled()) {
      return new Observation.Recycled();
    }
    if (now.status() == null) {
      return new Observation.NotAnswered("status_missing", "Kaltura's answer has no status");
    }
    PlayEvidence plays = PlayEvidence.of(entry.plays(), now.playCount(), now.lastPlayed());
    return new Observation.Present(created, now.isReady(), plays);
  }
}
