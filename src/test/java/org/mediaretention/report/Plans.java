package org.mediaretention.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mediaretention.journal.AuditKind;
import org.mediaretention.journal.ExportRole;
import org.mediaretention.journal.Plan;
import org.mediaretention.policy.RetentionPolicy;
import org.mediaretention.policy.RetentionPolicy.UndatedPlays;
import org.mediaretention.settings.ExemptionSettings;

/** Plans of audits as of the end of 2025, in UTC. */
final class Plans {

  static final ZoneId UTC = ZoneId.of("UTC");
  static final LocalDate REPORT_DATE = LocalDate.parse("2025-12-31");

  private Plans() {}

  /** After two years of 365 days strip, after four delete. */
  static Plan usual() {
    return plan(AuditKind.EXPORTS, Period.ofDays(730), Period.ofDays(1460));
  }

  static Plan plan(AuditKind kind, Period strip, Period delete) {
    RetentionPolicy policy =
        RetentionPolicy.of(REPORT_DATE, UTC, strip, delete, true, UndatedPlays.CANDIDATE);
    return new Plan(
        "1.0-test",
        kind,
        4711,
        REPORT_DATE,
        UTC,
        UTC,
        Optional.empty(),
        strip,
        delete,
        policy,
        true,
        false,
        new ExemptionSettings(Optional.empty(), "ExtendedUntil"),
        Instant.parse("2026-01-02T09:15:00Z"),
        List.of(new Plan.Input("all.csv", ExportRole.ALL, 10, "00")),
        10,
        List.of());
  }
}
