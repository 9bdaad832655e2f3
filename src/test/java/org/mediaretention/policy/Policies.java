package org.mediaretention.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.mediaretention.policy.RetentionPolicy.UndatedPlays;

/** Policies to be tested, and the entries that they judge. */
final class Policies {

  static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

  /** The last second of the last day of 2025 in Los Angeles. */
  static final Instant AS_OF = Instant.parse("2026-01-01T07:59:59Z");

  /** 730 days before. */
  static final Instant TWO_YEARS_AGO = Instant.parse("2024-01-02T07:59:59Z");

  /** 1,460 days before. */
  static final Instant FOUR_YEARS_AGO = Instant.parse("2022-01-02T07:59:59Z");

  private Policies() {}

  /** The policy of the original toolkit on the last day of 2025. */
  static RetentionPolicy original() {
    return with(true, UndatedPlays.CANDIDATE);
  }

  static RetentionPolicy with(boolean includeNonready, UndatedPlays undatedPlays) {
    return RetentionPolicy.of(
        LocalDate.of(2025, 12, 31),
        LOS_ANGELES,
        Period.ofDays(730),
        Period.ofDays(1460),
        includeNonready,
        undatedPlays);
  }

  static RetentionPolicy on(String reportDate, String zone, String stripAfter, String deleteAfter) {
    return RetentionPolicy.of(
        LocalDate.parse(reportDate),
        ZoneId.of(zone),
        Period.parse(stripAfter),
        Period.parse(deleteAfter),
        true,
        UndatedPlays.CANDIDATE);
  }

  static Observation neverPlayed(Instant created) {
    return new Observation.Present(created, true, new PlayEvidence.NeverPlayed());
  }

  static Observation played(Instant created, Instant lastPlayed) {
    return new Observation.Present(created, true, new PlayEvidence.PlayedAt(lastPlayed));
  }

  static Observation notReady(Instant created, PlayEvidence plays) {
    return new Observation.Present(created, false, plays);
  }
}
