package org.mediaretention.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mediaretention.policy.RetentionPolicy;
import org.mediaretention.policy.RetentionPolicy.UndatedPlays;

/**
 * What an audit looks at and by which rules.
 *
 * @param source where the entries come from
 * @param reportDate empty for the day of the audit
 * @param flavors whether the storage of candidates is measured
 * @param measurePolicyGap whether that of entries is which no rule covers, too
 */
public record AuditSettings(
    AuditSource source,
    Optional<LocalDate> reportDate,
    ZoneId timeZone,
    boolean includeNonready,
    boolean flavors,
    boolean measurePolicyGap,
    Period stripAfter,
    Period deleteAfter,
    UndatedPlays undatedPlays,
    ExemptionSettings exemptions) {

  static AuditSettings read(SettingsReader read) {
    Period strip = read.period("policy.strip-after");
    Period delete = read.period("policy.delete-after");
    if (days(delete) < days(strip)) {
      read.wrong(
          "policy.delete-after",
          String.format(
              Locale.ROOT, "(%s) is shorter than policy.strip-after (%s)", delete, strip));
    }
    if (read.flag("audit.measure-policy-gap") && !read.flag("audit.flavors")) {
      read.wrong(
          "audit.measure-policy-gap", "is true but audit.flavors is not; nothing is measured");
    }
    String undated = read.choice("policy.undated-plays", List.of("candidate", "undecided"));
    return new AuditSettings(
        AuditSource.read(read),
        read.date("audit.report-date"),
        read.zone("audit.time-zone"),
        read.flag("audit.include-nonready"),
        read.flag("audit.flavors"),
        read.flag("audit.measure-policy-gap"),
        strip,
        delete,
        undated.equals("candidate") ? UndatedPlays.CANDIDATE : UndatedPlays.UNDECIDED,
        ExemptionSettings.read(read));
  }

  /** The report date of an audit that begins at this moment. */
  public LocalDate reportDateAt(Instant now) {
    return reportDate.orElseGet(() -> LocalDate.ofInstant(now, timeZone));
  }

  /** The policy as of the report date. */
  public RetentionPolicy policy(LocalDate reportDate) {
    return RetentionPolicy.of(
        reportDate, timeZone, stripAfter, deleteAfter, includeNonready, undatedPlays);
  }

  private static long days(Period period) {
    return LocalDate.EPOCH.plus(period).toEpochDay();
  }
}
