package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mediaretention.sandbox.EntryState.neverPlayed;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.TrialAudit;
import org.mediaretention.sandbox.AccountShape;
import org.mediaretention.sandbox.EntryState;
import org.mediaretention.sandbox.Fault;
import org.mediaretention.sandbox.Faults;
import org.mediaretention.sandbox.KmcExport;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxEntry;
import org.mediaretention.sandbox.SandboxServer;

class EvidenceEndToEndTest {

  @TempDir private Path folder;

  private SandboxServer server;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void givesEachCandidateOneRowInTheOrderOfTheExport() throws Exception {
    TrialAudit audit = audit(SandboxAccount.generate(AccountShape.of(800, 7)));

    audit.run();

    assertThat(audit.ids("evidence.csv")).hasSizeGreaterThan(100);
    assertThat(audit.ids("evidence.csv")).isEqualTo(audit.ids("candidates.csv"));
  }

  @Test
  void letsAReaderRecomputeEachDecisionFromItsRowAlone() throws Exception {
    TrialAudit audit =
        audit(SandboxAccount.generate(AccountShape.of(800, 11)))
            .with("audit.time-zone", "America/Los_Angeles");

    audit.run();

    List<CSVRecord> rows = audit.rows("evidence.csv");
    assertThat(rows.stream().map(row -> row.get("rule")).distinct()).hasSize(7);
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(recomputed(row)).isEqualTo(row.get("policy") + " " + row.get("reason"));
              assertThat(row.get("rule")).isEqualTo(ruleInWords(row));
            });
  }

  @Test
  void saysWhereAndWhenEachFactWasFound() throws Exception {
    EntryState played = neverPlayed().played(12, at("2019-05-04T10:11:12Z"));
    TrialAudit audit =
        audit(
                SandboxAccount.of(
                    video("0_played00").withExported(neverPlayed()).withNow(played),
                    video("0_undated0").with(neverPlayed().playedUndated(3)),
                    video("0_nomedia0")
                        .withExported(neverPlayed().withStatus("1"))
                        .withNow(neverPlayed().withStatus("7")),
                    video("0_infected").withNow(neverPlayed().withStatus(EntryState.INFECTED))))
            .with("audit.time-zone", "America/New_York");
    Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    audit.run();

    Map<String, CSVRecord> rows =
        audit.rows("evidence.csv").stream()
            .collect(Collectors.toMap(row -> row.get("entry_id"), row -> row));
    assertThat(rows.get("0_played00").toMap())
        .containsEntry("policy", "4year")
        .containsEntry("reason", "not_watched_within_window")
        .containsEntry("as_of", "2025-12-31T23:59:59-05:00")
        .containsEntry("strip_before", "2024-01-01T23:59:59-05:00")
        .containsEntry("delete_before", "2022-01-01T23:59:59-05:00")
        .containsEntry("created", "2017-07-13T22:40:00-04:00")
        .containsEntry("created_source", "account")
        .containsEntry("last_played", "2019-05-04T06:11:12-04:00")
        .containsEntry("last_played_source", "account")
        .containsEntry("plays_export", "0")
        .containsEntry("plays_account", "12")
        .containsEntry("status_export", "Ready")
        .containsEntry("status_account", "Ready")
        .containsEntry("export_file", "all_entries.csv")
        .containsEntry("export_line", "2");
    assertThat(rows.get("0_undated0").toMap())
        .containsEntry(
            "rule",
            "created on or before delete_before and played at a time that Kaltura did not record")
        .containsEntry("last_played", "")
        .containsEntry("last_played_source", "");
    assertThat(rows.get("0_nomedia0").toMap())
        .containsEntry("policy", "nonready")
        .containsEntry("status_export", "Converting")
        .containsEntry("status_account", "No Media");
    assertThat(rows.get("0_infected").get("status_account")).isEqualTo("virusScan.Infected");
    assertThat(rows.values())
        .allSatisfy(
            row -> assertThat(instant(row, "observed_at")).isBetween(before, Instant.now()));
  }

  @Test
  void takesTheCreationDateOfTheExportOnlyWhenTheAccountHasNone() throws Exception {
    SandboxEntry undated = SandboxEntry.video("0_undated0", "Undated", 0);
    server = SandboxServer.start(SandboxAccount.of(undated));
    TrialAudit audit =
        new TrialAudit(folder, server)
            .of("all.csv", "Entry ID,Created On,Plays\n0_undated0,2016-02-03 04:05:06,\n");

    audit.run();

    CSVRecord row = audit.rows("evidence.csv").get(0);
    assertThat(row.get("created")).isEqualTo("2016-02-03T04:05:06Z");
    assertThat(row.get("created_source")).isEqualTo("export");
    assertThat(row.get("plays_export")).isEmpty();
  }

  @Test
  void keepsTheTimesOfObservationOfAnAuditThatWentOnAfterAStop() throws Exception {
    List<SandboxEntry> entries = new ArrayList<>();
    for (int i = 0; i < 5_100; i++) {
      entries.add(video("0_%08d".formatted(i)));
    }
    SandboxAccount account = SandboxAccount.of(entries);
    TrialAudit audit = audit(account);
    server.faults(
        (action, ids) -> {
          boolean second = action.equals("media.list") && ids.contains("0_00005050");
          if (second) {
            await().until(audit::hasRecordedABatch);
          }
          return second ? Optional.of(Fault.SERVICE_FORBIDDEN) : Optional.empty();
        });
    assertThat(audit.run()).isEqualTo(1);
    server.faults(Faults.none());
    Instant firstRunEnded = Instant.now();
    // The times are written in whole seconds.
    await().until(() -> Instant.now().isAfter(firstRunEnded.plusSeconds(1)));

    assertThat(audit.run()).isZero();

    List<CSVRecord> rows = audit.rows("evidence.csv");
    assertThat(rows).hasSize(5_100);
    assertThat(rows.subList(0, 5_000))
        .allSatisfy(row -> assertThat(instant(row, "observed_at")).isBefore(firstRunEnded));
    assertThat(rows.subList(5_000, 5_100))
        .allSatisfy(row -> assertThat(instant(row, "observed_at")).isAfter(firstRunEnded));
  }

  private static String recomputed(CSVRecord row) {
    Instant created = instant(row, "created");
    Instant strip = instant(row, "strip_before");
    Instant delete = instant(row, "delete_before");
    if (created.isAfter(strip)) {
      return "too young";
    }
    if (!row.get("status_account").equals("Ready")) {
      return "nonready non_ready_status";
    }
    String policy = created.isAfter(delete) ? "2year" : "4year";
    if (row.get("last_played").isEmpty()) {
      long export = row.get("plays_export").isEmpty() ? 0 : Long.parseLong(row.get("plays_export"));
      long account = Long.parseLong(row.get("plays_account"));
      boolean contradiction = export > 0 && account == 0;
      return contradiction
          ? "undecided"
          : policy + (account == 0 ? " zero_plays" : " not_watched_within_window");
    }
    boolean watched = instant(row, "last_played").isAfter(policy.equals("2year") ? strip : delete);
    return watched ? "watched" : policy + " not_watched_within_window";
  }

  private static String ruleInWords(CSVRecord row) {
    if (row.get("policy").equals("nonready")) {
      return "created on or before strip_before and not ready";
    }
    boolean two = row.get("policy").equals("2year");
    String age =
        two
            ? "created after delete_before and on or before strip_before and "
            : "created on or before delete_before and ";
    if (row.get("reason").equals("zero_plays")) {
      return age + "never played";
    }
    return row.get("last_played").isEmpty()
        ? age + "played at a time that Kaltura did not record"
        : age + "last played on or before " + (two ? "strip_before" : "delete_before");
  }

  private TrialAudit audit(SandboxAccount account) throws Exception {
    server = SandboxServer.start(account);
    return new TrialAudit(folder, server).of(KmcExport.of(account).in(ZoneOffset.UTC));
  }

  private static SandboxEntry video(String id) {
    return SandboxEntry.video(id, "Lecture " + id, 1_500_000_000);
  }

  private static long at(String instant) {
    return Instant.parse(instant).getEpochSecond();
  }

  private static Instant instant(CSVRecord row, String column) {
    return OffsetDateTime.parse(row.get(column)).toInstant();
  }
}
