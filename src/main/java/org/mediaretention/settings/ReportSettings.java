package org.mediaretention.settings;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the report for people says besides the audit.
 *
 * @param costPerTbYear what storage costs, per TB of 1024^4 bytes and year, in no stated currency
 * @param previous the folder of the audit to compare with; empty for the last one in the outbox
 */
public record ReportSettings(Optional<BigDecimal> costPerTbYear, Optional<Path> previous) {

  static ReportSettings read(SettingsReader read) {
    return new ReportSettings(
        read.amount("report.cost-per-tb-year"),
        read.path("report.previous").map(path -> path.toAbsolutePath().normalize()));
  }
}
