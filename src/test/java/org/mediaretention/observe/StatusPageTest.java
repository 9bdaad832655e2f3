package org.mediaretention.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mediaretention.audit.Outcomes.Problem;
import org.mediaretention.journal.AuditStatus;

class StatusPageTest {

  private static final Instant NOW = Instant.parse("2026-01-02T09:15:00Z");
  private static final String AUDIT = "2025-12-31_20260102-091500";

  @Test
  void escapesWhateverItIsTold() {
    String attack = "<script>alert('\"&')</script>";
    FinishedAudit finished =
        new FinishedAudit(AUDIT, Optional.empty(), Optional.empty(), 0, 0, 0, List.of(attack));
    String page =
        page(
            List.of(finished),
            List.of(new FailedAudit(AUDIT, attack)),
            Optional.of(new Problem(NOW, AUDIT, attack)));

    assertThat(page).contains("&lt;script&gt;").doesNotContain("<script");
  }

  @Test
  void linksTheReportForPeopleWhenThereIsOne() {
    String link = "<a href=\"/audits/" + AUDIT + "/report.html\">" + AUDIT + "</a>";

    assertThat(page(List.of(finished("report.html")), List.of(), Optional.empty())).contains(link);
    assertThat(page(List.of(finished("audit.json")), List.of(), Optional.empty()))
        .contains(AUDIT)
        .doesNotContain(link);
  }

  @Test
  void tellsTimesInItsZone() {
    assertThat(page(List.of(), List.of(), Optional.empty()))
        .contains("As of 2026-01-02 10:15:00 Europe/Berlin")
        .contains("None yet.");
  }

  private static FinishedAudit finished(String file) {
    return new FinishedAudit(
        AUDIT, Optional.of(AuditStatus.COMPLETE), Optional.of(NOW), 1_000, 10, 0, List.of(file));
  }

  private static String page(
      List<FinishedAudit> finished, List<FailedAudit> failed, Optional<Problem> lastError) {
    Status status =
        new Status(
            "1.0",
            NOW,
            Optional.empty(),
            List.of(),
            finished,
            failed,
            Optional.empty(),
            lastError,
            List.of());
    return new StatusPage(ZoneId.of("Europe/Berlin")).write(status);
  }
}
