package org.mediaretention.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediaretention.endtoend.support.HandClock;

class AuditIdsTest {

  private static final LocalDate REPORT_DATE = LocalDate.of(2025, 12, 31);

  @TempDir private Path root;

  private AuditIds ids;

  @BeforeEach
  void atAQuarterPastNine() {
    List<Path> folders =
        List.of(
            root.resolve("work"),
            root.resolve("outbox"),
            root.resolve("done"),
            root.resolve("failed"));
    ids = new AuditIds(folders, ZoneId.of("UTC"), new HandClock());
  }

  @Test
  void namesAnAuditByReportDateAndStart() {
    assertThat(ids.next(REPORT_DATE)).isEqualTo("2025-12-31_20260102-091500");
  }

  @Test
  void writesTheStartInTheZoneOfTheAudit() {
    AuditIds west = new AuditIds(List.of(), ZoneId.of("America/Los_Angeles"), new HandClock());

    assertThat(west.next(REPORT_DATE)).isEqualTo("2025-12-31_20260102-011500");
  }

  @ParameterizedTest
  @ValueSource(strings = {"work", "outbox", "done", "failed"})
  void takesNoNameThatAnotherAuditHasAnywhere(String folder) throws IOException {
    Files.createDirectories(root.resolve(folder).resolve("2025-12-31_20260102-091500"));

    assertThat(ids.next(REPORT_DATE)).isEqualTo("2025-12-31_20260102-091501");
  }

  @Test
  void findsAFreeNameAmongMany() throws IOException {
    for (int i = 0; i < 100; i++) {
      String id = ids.next(REPORT_DATE);
      assertThat(root.resolve("work").resolve(id)).doesNotExist();
      Files.createDirectories(root.resolve("work").resolve(id));
    }

    assertThat(ids.next(REPORT_DATE)).isEqualTo("2025-12-31_20260102-091640");
    assertThat(ids.next(LocalDate.of(2025, 6, 30))).isEqualTo("2025-06-30_20260102-091500");
  }

  @Test
  void readsTheReportDateOffAName() {
    assertThat(AuditIds.reportDate("2025-12-31_20260102-091500")).isEqualTo(REPORT_DATE);
  }
}
