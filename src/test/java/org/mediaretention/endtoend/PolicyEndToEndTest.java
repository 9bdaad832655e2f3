package org.mediaretention.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mediaretention.sandbox.EntryState.neverPlayed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediaretention.endtoend.support.FinishedAudit;
import org.mediaretention.endtoend.support.Installation;
import org.mediaretention.sandbox.EntryState;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxEntry;
import org.mediaretention.sandbox.SandboxFlavor;

/** Audits of accounts so small that what must come out can be said by heart. */
class PolicyEndToEndTest {

  private static final String OLD = "2015-05-05T12:00:00Z";

  @TempDir private Path home;

  @Test
  void countsCalendarYearsAcrossAChangeOfTheClocks() throws Exception {
    // The clocks of Los Angeles went forward on the report date, and not yet two years before.
    SandboxAccount account =
        SandboxAccount.of(
            created("0_00000001", "2022-03-09T07:59:59Z"),
            created("0_00000002", "2022-03-09T08:00:00Z"),
            created("0_00000003", "2024-03-09T07:59:59Z"),
            created("0_00000004", "2024-03-09T08:00:00Z"));
    try (Installation program = Installation.in(home, account)) {
      program.drop(account);
      program.set("audit.report-date", "2026-03-08");
      program.set("policy.strip-after", "P2Y").set("policy.delete-after", "P4Y");

      assertThat(program.workOffInbox()).isZero();
      assertThat(program.audit().rows("candidates.csv"))
          .extracting(row -> row.get(1), row -> row.get(0), row -> row.get(4))
          .containsExactly(
              tuple("0_00000001", "4year", "2022-03-08 11:59 PM"),
              tuple("0_00000002", "2year", "2022-03-09 12:00 AM"),
              tuple("0_00000003", "2year", "2024-03-08 11:59 PM"));
      assertThat(program.audit().count("tooYoung")).isEqualTo(1);
    }
  }

  @Test
  void takesTheStateOfTodayOverThatOfTheExport() throws Exception {
    EntryState converting = neverPlayed().withStatus(EntryState.CONVERTING);
    SandboxAccount account =
        SandboxAccount.of(
            entry("0_00000001").withExported(converting),
            entry("0_00000002").withNow(converting),
            entry("0_00000003").withNow(neverPlayed().played(1, epoch("2025-12-30T00:00:00Z"))),
            entry("0_00000004").withNow(neverPlayed().deleted()),
            entry("0_00000005").withNow(neverPlayed().recycled()),
            entry("0_00000006").purge());
    try (Installation program = Installation.in(home, account)) {
      assertThat(program.drop(account).workOffInbox()).isZero();
      FinishedAudit audit = program.audit();

      assertThat(audit.rows("candidates.csv"))
          .extracting(row -> row.get(1), row -> row.get(0), row -> row.get(8))
          .containsExactly(
              tuple("0_00000001", "4year", "Converting"), tuple("0_00000002", "nonready", "Ready"));
      assertThat(audit.count("watched")).isEqualTo(1);
      assertThat(audit.count("gone")).isEqualTo(2);
      assertThat(audit.count("recycled")).isEqualTo(1);
    }
  }

  @Test
  void concludesNothingFromAnAnswerThatContradictsTheExport() throws Exception {
    SandboxAccount account =
        SandboxAccount.of(entry("0_00000001").withExported(neverPlayed().playedUndated(7)));
    try (Installation program = Installation.in(home, account)) {
      assertThat(program.drop(account).workOffInbox()).isEqualTo(3);
      FinishedAudit audit = program.audit();

      assertThat(audit.verdict()).isEqualTo("PARTIAL");
      assertThat(audit.rows("candidates.csv")).isEmpty();
      assertThat(audit.rows("undecided.csv").get(0))
          .startsWith("0_00000001", "Lecture", "owner", "contradiction")
          .element(4)
          .asString()
          .contains("7 plays");
    }
  }

  @Test
  void addsUpTheFlavorsThatEachRuleRemoves() throws Exception {
    SandboxFlavor source = SandboxFlavor.source("f1", "0_00000001", 10);
    SandboxFlavor copy = SandboxFlavor.transcoded("f2", "0_00000001", 7, 3).withSizes(3, 3_000);
    SandboxEntry young = SandboxEntry.video("0_00000001", "Lecture", epoch("2023-05-05T12:00:00Z"));
    SandboxAccount account = SandboxAccount.of(young.withFlavors(source, copy));
    try (Installation program = Installation.in(home, account)) {
      assertThat(program.drop(account).workOffInbox()).isZero();

      assertThat(program.audit().rows("candidates.csv").get(0))
          .startsWith("2year")
          .endsWith("2", "3000");
    }
  }

  @Test
  void listsRowsThatCannotBeReadAndCountsRepeatedOnesOnce() throws Exception {
    SandboxAccount account = SandboxAccount.of(entry("0_00000001"));
    try (Installation program = Installation.in(home, account)) {
      program.drop(account);
      List<String> more =
          List.of(
              "0_00000001,Again,Video,\"2015-05-05 12:00:00\",,1:0,0,Ready,owner",
              "0_00000002,Bad,Video,\"2024-13-01 00:00:00\",,1:0,0,Ready,owner");
      Files.write(program.inbox("all_entries.csv"), more, StandardOpenOption.APPEND);

      assertThat(program.workOffInbox()).isEqualTo(3);
      FinishedAudit audit = program.audit();
      assertThat(audit.verdict()).isEqualTo("PARTIAL");
      assertThat(audit.column("candidates.csv", 1)).containsExactly("0_00000001");
      assertThat(audit.count("rows")).isEqualTo(3);
      assertThat(audit.count("duplicates")).isEqualTo(1);
      assertThat(audit.count("rejected")).isEqualTo(1);
      assertThat(audit.rows("rejected.csv")).hasSize(1);
      assertThat(audit.rows("rejected.csv").get(0)).startsWith("all_entries.csv", "4");
      assertThat(audit.rows("rejected.csv").get(0).get(2)).contains("2024-13-01");
      assertThat(audit.rows("rejected.csv").get(0).get(3)).contains("0_00000002");
    }
  }

  private static SandboxEntry entry(String id) {
    return created(id, OLD);
  }

  private static SandboxEntry created(String id, String instant) {
    return SandboxEntry.video(id, "Lecture", epoch(instant));
  }

  private static long epoch(String instant) {
    return Instant.parse(instant).getEpochSecond();
  }
}
