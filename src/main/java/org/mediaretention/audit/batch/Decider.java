package org.mediaretention.audit.batch;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.kaltura.fact.MediaEntry;
import org.mediaretention.policy.Decision;
import org.mediaretention.policy.Observation;
import org.mediaretention.policy.PlayEvidence;
import org.mediaretention.policy.Reason;
import org.mediaretention.policy.RetentionPolicy;
import org.mediaretention.policy.Rule;

/** Brings the rows of a batch, Kaltura's answers and the policy together. */
public final class Decider {

  private final RetentionPolicy policy;
  private final Batch batch;
  private final ForgottenPlays forgotten;
  private final Map<String, ObservedEntry> found = new HashMap<>();

  private Decider(RetentionPolicy policy, Batch batch) {
    this.policy = policy;
    this.batch = batch;
    this.forgotten = ForgottenPlays.in(batch);
    batch.found().forEach(observed -> found.put(observed.entry().id(), observed));
  }

  public static List<DecidedEntry> decide(Batch batch, RetentionPolicy policy) {
    Decider decider = new Decider(policy, batch);
    return batch.entries().stream().map(decider::judge).toList();
  }

  private DecidedEntry judge(ExportedEntry row) {
    Optional<ObservedEntry> observed = Optional.ofNullable(found.get(row.id()));
    Optional<MediaEntry> now = observed.map(ObservedEntry::entry);
    ExportedEntry entry = now.map(media -> complete(row, media)).orElse(row);
    // The account's own date decides: the export's has no time zone in it.
    Instant created = now.flatMap(MediaEntry::created).orElse(entry.created());
    Optional<ListedDecision> given = batch.given(entry.id());
    if (given.isPresent()) {
      return new DecidedEntry(entry, created, observed, asGiven(entry, given.get()));
    }
    Observation observation =
        observed
            .map(seen -> observation(entry, seen.entry(), created, seen.at()))
            .orElseGet(() -> missing(entry.id()));
    return new DecidedEntry(entry, created, observed, policy.decide(observation));
  }

  private ExportedEntry complete(ExportedEntry row, MediaEntry now) {
    return batch.part().isPresent()
        ? AccountRow.withPlays(row, now)
        : AccountRow.withMediaType(row, now);
  }

  private static Decision asGiven(ExportedEntry entry, ListedDecision given) {
    Reason reason = entry.plays() == 0 ? Reason.ZERO_PLAYS : Reason.NOT_WATCHED_WITHIN_WINDOW;
    return new Decision.Candidate(
        given.rule(), given.rule() == Rule.NONREADY ? Reason.NON_READY_STATUS : reason);
  }

  private Observation missing(String id) {
    return batch
        .answers()
        .whyFailed(id)
        .<Observation>map(why -> new Observation.NotAnswered("call_failed", why))
        .orElseGet(Observation.Gone::new);
  }

  private Observation observation(
      ExportedEntry entry, MediaEntry now, Instant created, Instant observedAt) {
    if (now.isDeleted()) {
      return new Observation.Gone();
    }
    if (now.isRecycled()) {
      return new Observation.Recycled();
    }
    if (now.whyDoubtful().isPresent()) {
      return new Observation.NotAnswered("impossible_fact", now.whyDoubtful().get());
    }
    if (now.status().known().isEmpty()) {
      return new Observation.NotAnswered("status_missing", "Kaltura's answer has no status");
    }
    if (batch.part().isPresent() && now.created().isEmpty()) {
      return new Observation.NotAnswered(
          "created_missing", "Kaltura's answer has no date of creation");
    }
    PlayEvidence plays =
        forgotten.concern(entry.id())
            ? new PlayEvidence.Unknown(
                "plays_unavailable",
                "Kaltura shows no play of this entry nor of any it was asked about with it,"
                    + " many of which were played: its record of plays seems to be down")
            : PlayEvidence.of(entry.plays(), now.playCount(), now.lastPlayed());
    return Observation.Present.of(created, now.isReady(), plays, now.lastPlayed(), observedAt);
  }
}
