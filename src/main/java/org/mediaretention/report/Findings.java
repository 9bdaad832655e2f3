package org.mediaretention.report;

import org.mediaretention.journal.AuditResult;
import org.mediaretention.journal.Plan;
import org.mediaretention.settings.ReportSettings;

/**
 * All that the report for people is made from.
 *
 * @param audit its name
 * @param checksum SHA-256 of the file of candidates
 */
record Findings(
    String audit,
    AuditResult account,
    Plan plan,
    Figures figures,
    Concerns concerns,
    Owners owners,
    EarlierComparison comparison,
    ReportSettings settings,
    String checksum) {

  Words words() {
    return new Words(plan.timeZone());
  }

  /** The candidates by rule. */
  Amounts amounts() {
    return figures.amounts();
  }

  /** Whether flavors were asked for. */
  boolean measured() {
    return plan.flavors();
  }
}
