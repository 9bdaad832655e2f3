package org.mediaretention.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.mediaretention.audit.Audit;
import org.mediaretention.audit.Audits;
import org.mediaretention.audit.Outcomes;
import org.mediaretention.audit.batch.Batch;
import org.mediaretention.audit.batch.DecidedBatch;
import org.mediaretention.calls.CallLedger;
import org.mediaretention.calls.IdLimit;
import org.mediaretention.endtoend.support.Json;
import org.mediaretention.inbox.AuditFolder;
import org.mediaretention.inbox.Obstacles;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.kaltura.KalturaAnswer.Entries;
import org.mediaretention.kaltura.KalturaAnswer.Failure;
import org.mediaretention.kaltura.KalturaAnswer.Flavors;
import org.mediaretention.kaltura.KalturaRequest;
import org.mediaretention.kaltura.ListFlavors;
import org.mediaretention.kaltura.RetryKind;
import org.mediaretention.kaltura.fact.FlavorAsset;
import org.mediaretention.kaltura.fact.MediaEntry;
import org.mediaretention.progress.Unseen;
import org.mediaretention.settings.Settings;
import org.mediaretention.settings.SettingsSource;

/** An audit of a small export, all of whose batches are recorded. */
final class RecordedAudit {

  private static final Instant CREATED = Instant.parse("2020-02-03T04:05:06Z");
  private static final String EXPORT =
      """
      Entry ID,Name,Media Type,Created On,Last Update Date,Duration,Plays,Status,Owner
      1_a,=Lecture,Video,2020-02-03 04:05:06,2021-02-03 04:05:06,1:00,0,Ready,ann
      1_undecided,"Talk, long",Video,2020-02-03 04:05:06,,1:00,7,Ready,bob
      1_bad,Bad,Video,2020-13-03,,1:00,0,Ready,ann
      1_unmeasured,Film,Video,2020-02-03 04:05:06,,1:00,0,Ready,ann
      1_gone,Gone,Video,2020-02-03 04:05:06,,1:00,0,Ready,ann
      1_young,Young,Video,2025-12-03 04:05:06,,1:00,0,Ready,ann
      1_a,Again,Video,2020-02-03 04:05:06,,1:00,0,Ready,ann
      """;

  private final Settings settings;
  private final Audits audits;

  private RecordedAudit(Settings settings) {
    this.settings = settings;
    this.audits =
        new Audits(
            settings,
            "1.0-test",
            false,
            Json.MAPPER,
            new CallLedger(),
            new IdLimit(),
            new Outcomes(),
            new Obstacles(),
            Unseen.progress(),
            Clock.fixed(Instant.parse("2026-01-02T09:15:00Z"), ZoneOffset.UTC));
  }

  /** One audit below a root folder, by settings of which some are a test's own. */
  static RecordedAudit in(Path root, Map<String, String> own) throws IOException {
    Path none = Files.writeString(root.resolve("test.properties"), "");
    Files.createDirectories(root.resolve("inbox"));
    Files.writeString(root.resolve("inbox/all.csv"), EXPORT);
    Files.writeString(root.resolve("inbox/quiz.csv"), "Entry ID,Name\n1_a,x\n,nameless\n");
    SettingsSource source =
        SettingsSource.load(Optional.of(none), Map.of(), new Properties())
            .with(
                Map.of(
                    "kaltura.partner-id", "4711",
                    "kaltura.admin-secret", "hush",
                    "audit.time-zone", "UTC",
                    "audit.report-date", "2025-12-31",
                    "folders.inbox", root.resolve("inbox").toString(),
                    "folders.work", root.resolve("work").toString(),
                    "folders.outbox", root.resolve("outbox").toString(),
                    "folders.done", root.resolve("done").toString(),
                    "folders.failed", root.resolve("failed").toString()))
            .with(own);
    return new RecordedAudit(Settings.from(source));
  }

  /** Writes the reports and answers the folder that they are in. */
  Path report() throws IOException {
    AuditFolder claimed = audits.turns().next().claim();
    Audit audit = audits.open(claimed);
    Iterator<Batch> batches = audit.batches();
    while (batches.hasNext()) {
      record(batches.next(), audit);
    }
    new Reports(settings, Json.MAPPER).write(audit);
    return claimed.folder().resolve("reports");
  }

  private void record(Batch asking, Audit audit) throws IOException {
    Batch batch = asking;
    for (KalturaRequest question : asking.lookUps()) {
      batch =
          batch.with(
              new Entries(
                  question.ids(),
                  List.of(entry("1_a", 1), entry("1_undecided", 1), entry("1_unmeasured", 500)),
                  CREATED));
    }
    DecidedBatch decided = audits.decide(batch, audit);
    while (decided.isAsking()) {
      for (KalturaRequest question : decided.questions()) {
        decided.with(flavorsOf((ListFlavors) question));
      }
    }
    audits.record(decided, audit);
  }

  private static KalturaAnswer flavorsOf(ListFlavors question) {
    if (question.ids().contains("1_unmeasured")) {
      if (question.ids().size() > 1) {
        return new Flavors(question.ids(), 600, List.of()); // does not fit a page
      }
      return new Failure(question, "HTTP 503", RetryKind.HTTP_5XX);
    }
    List<FlavorAsset> flavors =
        List.of(new FlavorAsset(question.ids().get(0), "true", "source", "2", 1L, 2_000L));
    return new Flavors(question.ids(), 1, flavors);
  }

  private static MediaEntry entry(String id, int flavors) {
    return new MediaEntry(
        id, "2", 1, CREATED.getEpochSecond(), 0L, null, "0" + ",301".repeat(flavors - 1));
  }
}
