package org.mediaretention.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mediaretention.audit.batch.Batch;
import org.mediaretention.calls.IdLimit;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.journal.AuditKind;
import org.mediaretention.journal.Counts;
import org.mediaretention.journal.ExportRole;
import org.mediaretention.journal.Plan;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.kaltura.KalturaAnswer.Flavors;
import org.mediaretention.kaltura.ListFlavors;
import org.mediaretention.kaltura.fact.FlavorAsset;
import org.mediaretention.kaltura.fact.MediaEntry;
import org.mediaretention.policy.RetentionPolicy;
import org.mediaretention.policy.RetentionPolicy.UndatedPlays;
import org.mediaretention.settings.ExemptionSettings;

/** Entries as exports and Kaltura describe them, on the last day of 2025. */
public final class Entries {

  public static final RetentionPolicy POLICY =
      RetentionPolicy.of(
          LocalDate.of(2025, 12, 31),
          ZoneOffset.UTC,
          Period.ofDays(730),
          Period.ofDays(1460),
          true,
          UndatedPlays.CANDIDATE);

  /** Old enough to be deleted. */
  public static final Instant OLD = POLICY.deleteBefore().minus(Duration.ofDays(100));

  /** Old enough to be stripped. */
  public static final Instant MIDDLE_AGED = POLICY.stripBefore().minus(Duration.ofDays(100));

  public static final Instant YOUNG = POLICY.stripBefore().plusSeconds(1);

  /** When Kaltura answered. */
  public static final Instant ASKED = Instant.parse("2026-01-02T09:15:00Z");

  public static final Plan PLAN =
      plan(false, new ExemptionSettings(Optional.empty(), "ExtendedUntil"));

  private static final String READY = "2";

  private Entries() {}

  public static Plan plan(boolean measurePolicyGap, ExemptionSettings exemptions) {
    return new Plan(
        "1.0",
        AuditKind.EXPORTS,
        4711,
        LocalDate.of(2025, 12, 31),
        ZoneOffset.UTC,
        ZoneOffset.UTC,
        Optional.empty(),
        Period.ofDays(730),
        Period.ofDays(1460),
        POLICY,
        true,
        measurePolicyGap,
        exemptions,
        ASKED,
        List.of(new Plan.Input("all.csv", ExportRole.ALL, 7, "ab")),
        7,
        List.of());
  }

  public static ExportedEntry exported(String id) {
    return exported(id, OLD, 0);
  }

  public static ExportedEntry exported(String id, Instant created, long plays) {
    return new ExportedEntry(
        2,
        id,
        "Name of " + id,
        "Video",
        created,
        Optional.of(created),
        60,
        Long.toString(plays),
        plays,
        "Ready",
        "ann");
  }

  /** A ready entry without a play, and with some flavors. */
  public static MediaEntry unplayed(String id, int flavors) {
    return media(id, READY, 0L, null, flavors);
  }

  public static MediaEntry played(String id, long plays, Instant lastPlayed) {
    return media(id, READY, plays, lastPlayed, 1);
  }

  public static MediaEntry withStatus(String id, String status) {
    return media(id, status, 0L, null, 0);
  }

  public static MediaEntry recycled(String id) {
    return new MediaEntry(id, READY, -2, OLD.getEpochSecond(), 0L, null, "0");
  }

  public static MediaEntry media(
      String id, String status, Long plays, Instant lastPlayed, int flavors) {
    return new MediaEntry(
        id,
        status,
        1,
        OLD.getEpochSecond(),
        plays,
        lastPlayed == null ? null : lastPlayed.getEpochSecond(),
        String.join(",", Collections.nCopies(flavors, "0")));
  }

  /** Kaltura reads 500 ids of a list. */
  public static IdLimit limit() {
    IdLimit limit = new IdLimit();
    limit.know(Optional.of(true));
    return limit;
  }

  public static Batch batch(ExportedEntry... entries) {
    return new Batch(1, List.of(entries), Map.of(), Counts.NONE, List.of(), limit());
  }

  public static KalturaAnswer found(List<String> asked, MediaEntry... found) {
    return new KalturaAnswer.Entries(asked, List.of(found), ASKED);
  }

  /** A flavor of 1,000 bytes for each time that an entry is named, the answer to a question. */
  public static Flavors flavors(ListFlavors question, String... entryIds) {
    List<FlavorAsset> listed =
        Arrays.stream(entryIds)
            .map(id -> new FlavorAsset(id, null, "hd", "2", 1L, 1_000L))
            .toList();
    return new Flavors(question.ids(), listed.size(), listed);
  }

  public static Flavors overfull(ListFlavors question, int total) {
    List<FlavorAsset> page =
        IntStream.range(0, 500)
            .mapToObj(i -> question.ids().get(i % question.ids().size()))
            .map(id -> new FlavorAsset(id, null, "hd", "2", 1L, 1_000L))
            .toList();
    return new Flavors(question.ids(), total, page);
  }
}
