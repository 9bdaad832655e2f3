package org.mediaretention.report;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.journal.Candidate;
import org.mediaretention.journal.Evidence;
import org.mediaretention.journal.Unmeasured;
import org.mediaretention.kaltura.fact.FlavorStorage;
import org.mediaretention.policy.Reason;
import org.mediaretention.policy.Rule;

/** Builds candidates; a test says only what matters to it. */
final class Candidates {

  private Rule rule = Rule.TWO_YEAR;
  private Reason reason = Reason.ZERO_PLAYS;
  private String name = "Lecture 1";
  private String mediaType = "Video";
  private String owner = "ann";
  private String playsText = "0";
  private long plays;
  private long seconds = 60;
  private Instant created = Instant.parse("2020-07-01T18:05:59Z");
  private Optional<Instant> updated = Optional.empty();
  private Optional<Instant> lastPlayed = Optional.empty();
  private Optional<FlavorStorage> storage = Optional.of(new FlavorStorage(3, 5_000, 2_000));

  private Optional<Evidence> evidence = Optional.empty();

  private Candidates() {}

  static Candidates candidate() {
    return new Candidates();
  }

  static Candidates candidate(Rule rule) {
    Candidates candidate = new Candidates();
    candidate.rule = rule;
    return candidate;
  }

  Candidates named(String entryName) {
    name = entryName;
    return this;
  }

  Candidates of(String entryOwner) {
    owner = entryOwner;
    return this;
  }

  Candidates being(String type) {
    mediaType = type;
    return this;
  }

  Candidates lasting(long length) {
    seconds = length;
    return this;
  }

  Candidates created(String instant) {
    created = Instant.parse(instant);
    return this;
  }

  Candidates updated(String instant) {
    updated = Optional.of(Instant.parse(instant));
    return this;
  }

  Candidates played(String text, long times, String last) {
    reason = Reason.NOT_WATCHED_WITHIN_WINDOW;
    playsText = text;
    plays = times;
    lastPlayed = Optional.ofNullable(last).map(Instant::parse);
    return this;
  }

  Candidates unplayed(String text) {
    reason = Reason.ZERO_PLAYS;
    playsText = text;
    return this;
  }

  Candidates notReady(String text, long times) {
    rule = Rule.NONREADY;
    reason = Reason.NON_READY_STATUS;
    playsText = text;
    plays = times;
    return this;
  }

  Candidates storing(int flavors, long bytes, long sourceBytes) {
    storage = Optional.of(new FlavorStorage(flavors, bytes, sourceBytes));
    return this;
  }

  Candidates storing(int flavors, long bytes, long sourceBytes, int readySources) {
    storage = Optional.of(new FlavorStorage(flavors, bytes, sourceBytes, readySources));
    return this;
  }

  /** By the account, which counts so many plays. */
  Candidates confirmed(long times) {
    evidence =
        Optional.of(
            new Evidence(
                "Ready",
                Optional.of(created),
                OptionalLong.of(times),
                lastPlayed,
                Instant.parse("2026-01-02T09:15:00Z")));
    return this;
  }

  Candidates unmeasured() {
    storage = Optional.empty();
    return this;
  }

  Candidate build() {
    ExportedEntry entry =
        new ExportedEntry(
            2, "1_a", name, mediaType, created, updated, seconds, playsText, plays, "Ready", owner);
    return new Candidate(
        entry,
        created,
        rule,
        reason,
        lastPlayed,
        storage,
        storage.isPresent()
            ? Optional.empty()
            : Optional.of(new Unmeasured("call_failed", "HTTP 503")),
        Optional.empty(),
        evidence);
  }
}
