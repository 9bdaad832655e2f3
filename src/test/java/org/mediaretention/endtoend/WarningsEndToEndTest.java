package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.TrialAudit;
import org.mediaretention.sandbox.Fault;
import org.mediaretention.sandbox.Faults;
import org.mediaretention.sandbox.KmcExport;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxEntry;
import org.mediaretention.sandbox.SandboxServer;

class WarningsEndToEndTest {

  private static final String HEADER = "Entry ID,Created On,Duration,Plays,Status\n";

  @TempDir private Path folder;

  private SandboxServer server;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void saysNothingOfExportsThatAreInOrder() throws Exception {
    TrialAudit audit = of(account(30));

    assertThat(audit.run()).isZero();

    assertThat(audit.account().get("warnings")).isEmpty();
  }

  @Test
  void countsQuizzesAndYouTubeEntriesThatTheExportOfAllLacks() throws Exception {
    TrialAudit audit =
        of(account(3))
            .of("quizzes.csv", "Entry ID\n0_00000001\n0_missing1\n0_missing2\n0_missing1\n")
            .of("youtube.csv", "Entry ID\n0_missing3\nno id\n0_00000002\n");

    assertThat(audit.run()).isZero();

    JsonNode quizzes = audit.warning("QUIZ_NOT_IN_ALL");
    assertThat(quizzes.get("count").asLong()).isEqualTo(2);
    assertThat(quizzes.get("message").asText())
        .isEqualTo(
            "2 entries of quizzes.csv are not in all_entries.csv, such as 0_missing1, 0_missing2;"
                + " they are not audited");
    assertThat(audit.warning("YOUTUBE_NOT_IN_ALL").get("count").asLong()).isEqualTo(1);
    assertThat(audit.warning("UNREADABLE_ID").get("count").asLong()).isEqualTo(1);
  }

  @Test
  void warnsOfAnExportOfExactlyTenThousandRows() throws Exception {
    serve(account(1));
    TrialAudit audit = new TrialAudit(folder, server).of("all.csv", rowsOfYoungEntries(10_000));

    audit.run();

    assertThat(audit.warning("TRUNCATED_EXPORT").get("count").asLong()).isEqualTo(10_000);
  }

  @Test
  void warnsOfAnExportWhoseEntriesTheAccountDoesNotHave() throws Exception {
    serve(account(9));
    TrialAudit audit = new TrialAudit(folder, server).of(KmcExport.of(account(20)));

    assertThat(audit.run()).isZero();

    assertThat(audit.warning("MOST_GONE").get("count").asLong()).isEqualTo(11);
    assertThat(audit.warning("MOST_GONE").get("message").asText())
        .isEqualTo(
            "most entries of the export, 11, are not in account 12345:"
                + " is it an export of this account?");
  }

  @Test
  void doesNotWarnOfAnExportOfWhichHalfIsThere() throws Exception {
    serve(account(10));
    TrialAudit audit = new TrialAudit(folder, server).of(KmcExport.of(account(20)));

    assertThat(audit.run()).isZero();

    assertThat(audit.warning("MOST_GONE").isMissingNode()).isTrue();
  }

  @Test
  void warnsOfAReportDateThatHasNotComeYet() throws Exception {
    LocalDate nextWeek = LocalDate.now(ZoneOffset.UTC).plusDays(7);
    TrialAudit audit = of(account(3)).with("audit.report-date", nextWeek.toString());

    audit.run();

    assertThat(audit.warning("REPORT_DATE_AHEAD").get("message").asText())
        .startsWith("the report date " + nextWeek + " is ");
  }

  @Test
  void doesNotWarnOfAnExportOfARowMore() throws Exception {
    serve(account(1));
    TrialAudit audit = new TrialAudit(folder, server).of("all.csv", rowsOfYoungEntries(10_001));

    audit.run();

    assertThat(audit.warning("TRUNCATED_EXPORT").isMissingNode()).isTrue();
  }

  @Test
  void warnsOfWhatASpreadsheetDidToAnExport() throws Exception {
    serve(account(4));
    TrialAudit audit =
        new TrialAudit(folder, server)
            .of(
                "all.csv",
                HEADER
                    + "0_00000000,2017-07-14 02:40:00,2:05 AM,0,Ready\n"
                    + "0_00000001,2017-07-14 02:40:00,1/2/1900 2:05 PM,0,READY\n"
                    + "0_00000002,2017-07-14 02:40:00,soon,0,bereit\n"
                    + "0_00000003,2017-07-14 02:40:00,,0,\n");

    assertThat(audit.run()).isZero();

    assertThat(audit.warning("MANGLED_DURATION").get("count").asLong()).isEqualTo(2);
    assertThat(audit.warning("UNREADABLE_DURATION").get("count").asLong()).isEqualTo(1);
    JsonNode status = audit.warning("UNKNOWN_STATUS");
    assertThat(status.get("count").asLong()).isEqualTo(2);
    assertThat(status.get("message").asText()).contains(": \"bereit\", \"\";");
  }

  @Test
  void namesFilesThatAreNotReadBecauseOfTheirNames() throws Exception {
    TrialAudit audit =
        of(account(3)).of("entries.csv", "Entry ID\n").of("notes.txt", "not a CSV file");

    assertThat(audit.run()).isZero();

    JsonNode unused = audit.warning("UNUSED_FILE");
    assertThat(unused.get("count").asLong()).isEqualTo(1);
    assertThat(unused.get("message").asText()).contains("entries.csv").doesNotContain("notes");
  }

  @Test
  void saysInWhichTimeZoneTheExportWasWritten() throws Exception {
    SandboxAccount account = throughTheYears(60);
    serve(account);
    TrialAudit audit =
        new TrialAudit(folder, server).of(KmcExport.of(account).in(ZoneId.of("America/New_York")));

    assertThat(audit.run()).isZero();

    JsonNode zone = audit.warning("EXPORT_TIME_ZONE");
    assertThat(zone.get("count").asLong()).isEqualTo(60);
    assertThat(zone.get("message").asText())
        .contains("exports.time-zone=America/New_York, where it was UTC");
  }

  @Test
  void namesAnOffsetWhenNoUsualTimeZoneFits() throws Exception {
    SandboxAccount account = throughTheYears(60);
    serve(account);
    TrialAudit audit =
        new TrialAudit(folder, server).of(KmcExport.of(account).in(ZoneId.of("Asia/Kathmandu")));

    audit.run();

    assertThat(audit.warning("EXPORT_TIME_ZONE").get("message").asText())
        .contains("exports.time-zone=+05:45");
  }

  @Test
  void saysNothingOfTheTimeZoneThatFits() throws Exception {
    SandboxAccount account = throughTheYears(60);
    serve(account);
    TrialAudit audit =
        new TrialAudit(folder, server)
            .of(KmcExport.of(account).in(ZoneId.of("America/New_York")))
            .with("exports.time-zone", "America/New_York");

    audit.run();

    assertThat(audit.account().get("warnings")).isEmpty();
  }

  @Test
  void comparesTheExportWithTheNumberOfEntriesInTheAccount() throws Exception {
    TrialAudit audit = of(account(40)).of("all_entries.csv", rows(25));

    assertThat(audit.run()).isZero();

    JsonNode count = audit.account().get("accountCount");
    assertThat(count.get("account").asLong()).isEqualTo(40);
    assertThat(count.get("export").asLong()).isEqualTo(25);
    assertThat(count.get("difference").asLong()).isEqualTo(15);
    assertThat(count.get("createdUpTo").asText()).isEqualTo("2024-01-01T23:59:59Z");
    assertThat(audit.warning("EXPORT_INCOMPLETE").get("count").asLong()).isEqualTo(15);
  }

  @Test
  void countsOnlyWhatAnExportOfTheSameEntriesWouldHave() throws Exception {
    List<SandboxEntry> entries = new ArrayList<>(videos(20));
    for (int i = 0; i < 50; i++) {
      entries.add(SandboxEntry.video("0_young%03d".formatted(i), "Young", 1_760_000_000L));
      SandboxEntry deleted = SandboxEntry.video("0_gone%04d".formatted(i), "Gone", 1_500_000_000L);
      entries.add(deleted.with(deleted.now().deleted()));
      SandboxEntry hidden = SandboxEntry.video("0_hide%04d".formatted(i), "Gone", 1_500_000_000L);
      entries.add(hidden.with(hidden.now().withModeration(3)));
    }
    TrialAudit audit = of(SandboxAccount.of(entries));

    assertThat(audit.run()).isZero();

    JsonNode count = audit.account().get("accountCount");
    assertThat(count.get("account").asLong()).isEqualTo(20);
    assertThat(count.get("export").asLong()).isEqualTo(20);
    assertThat(audit.account().get("warnings")).isEmpty();
  }

  @Test
  void goesOnWithoutTheNumberWhenKalturaRefusesToCount() throws Exception {
    TrialAudit audit = of(account(20));
    server.faults(Faults.forAction("baseEntry.count", Faults.always(Fault.SERVICE_FORBIDDEN)));

    assertThat(audit.run()).isZero();

    assertThat(audit.ids("candidates.csv")).hasSize(20);
    assertThat(audit.account().at("/accountCount/account").isNull()).isTrue();
    assertThat(audit.account().at("/accountCount/difference").isNull()).isTrue();
    assertThat(audit.warning("ACCOUNT_NOT_COUNTED").get("message").asText())
        .contains("SERVICE_FORBIDDEN");
  }

  @Test
  void goesOnWithoutTheNumberWhenCountingFailsEveryTime() throws Exception {
    TrialAudit audit = of(account(20));
    server.faults(Faults.forAction("baseEntry.count", Faults.always(Fault.HTTP_502)));

    assertThat(audit.run()).isZero();

    assertThat(audit.ids("candidates.csv")).hasSize(20);
    assertThat(audit.warning("ACCOUNT_NOT_COUNTED").get("message").asText()).contains("HTTP 502");
  }

  @Test
  void givesTheSameWarningsAfterAStopAsWithoutOne() throws Exception {
    List<SandboxEntry> entries = new ArrayList<>(videos(5_100));
    SandboxAccount account = SandboxAccount.of(entries);
    serve(account);
    TrialAudit audit =
        new TrialAudit(folder, server)
            .of(KmcExport.of(account).in(ZoneId.of("America/New_York")))
            .of("quizzes.csv", "Entry ID\n0_missing1\n");
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

    assertThat(audit.run()).isZero();

    assertThat(audit.account().get("resumed").asBoolean()).isTrue();
    assertThat(audit.warning("QUIZ_NOT_IN_ALL").get("count").asLong()).isEqualTo(1);
    assertThat(audit.warning("EXPORT_TIME_ZONE").get("count").asLong()).isEqualTo(5_100);
    assertThat(audit.account().at("/accountCount/account").asLong()).isEqualTo(5_100);
    assertThat(server.calls().total("baseEntry.count")).isEqualTo(1);
  }

  private TrialAudit of(SandboxAccount account) throws Exception {
    serve(account);
    return new TrialAudit(folder, server).of(account);
  }

  private void serve(SandboxAccount account) throws Exception {
    server = SandboxServer.start(account);
  }

  private static SandboxAccount account(int size) {
    return SandboxAccount.of(videos(size));
  }

  private static List<SandboxEntry> videos(int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> SandboxEntry.video("0_%08d".formatted(i), "Lecture", 1_500_000_000L))
        .toList();
  }

  /** Entries that were created a month after each other, in winter and in summer. */
  private static SandboxAccount throughTheYears(int size) {
    return SandboxAccount.of(
        IntStream.range(0, size)
            .mapToObj(
                i ->
                    SandboxEntry.video(
                        "0_%08d".formatted(i), "Lecture", 1_400_000_000L + i * 2_592_000L))
            .toList());
  }

  private static String rows(int size) {
    StringBuilder csv = new StringBuilder(HEADER);
    for (int i = 0; i < size; i++) {
      csv.append("0_%08d,2017-07-14 02:40:00,10:0,0,Ready%n".formatted(i));
    }
    return csv.toString();
  }

  private static String rowsOfYoungEntries(int size) {
    StringBuilder csv = new StringBuilder(HEADER);
    for (int i = 0; i < size; i++) {
      csv.append("0_%08d,2025-07-14 02:40:00,10:0,0,Ready%n".formatted(i));
    }
    return csv.toString();
  }
}
