package org.mediaretention.journal;

import com.fasterxml.jackson.databind.annotation.JsonAppend;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mediaretention.export.cell.DateOrder;
import org.mediaretention.policy.RetentionPolicy;
import org.mediaretention.policy.RetentionPolicy.UndatedPlays;
import org.mediaretention.settings.AuditSettings;
import org.mediaretention.settings.ExemptionSettings;

/**
 * What an audit set out to do; written before its first batch, and the same after a restart.
 *
 * @param kind what it began with
 * @param timeZone of the report date and of the dates in the reports
 * @param exportTimeZone of the dates in the exports
 * @param dateOrder of day and month in the exports; empty when no date in them depends on it
 * @param flavors whether the storage of candidates is measured
 * @param measurePolicyGap whether the storage of entries that no rule covers is measured too
 * @param exemptions where it says which candidates are kept for longer
 * @param inputs the exports, the one of all entries first; or the account, with 0 rows as long as
 *     it is not known how many entries it has
 * @param oldEnough how many entries of it may be candidates by their age
 * @param warnings of the exports themselves
 */
@JsonAppend(attrs = @JsonAppend.Attr(SavedFormat.FIELD), prepend = true)
public record Plan(
    String version,
    AuditKind kind,
    int partnerId,
    LocalDate reportDate,
    ZoneId timeZone,
    ZoneId exportTimeZone,
    Optional<DateOrder> dateOrder,
    Period stripAfter,
    Period deleteAfter,
    RetentionPolicy policy,
    boolean flavors,
    boolean measurePolicyGap,
    ExemptionSettings exemptions,
    Instant startedAt,
    List<Input> inputs,
    long oldEnough,
    List<Warning> warnings) {

  /**
   * One export of an audit.
   *
   * @param rows data records, those that could not be read too
   */
  public record Input(String file, ExportRole role, long rows, String sha256) {

    /** The account itself, which has no file to hash. */
    public static Input ofAccount(long entries) {
      return new Input("account", ExportRole.ACCOUNT, entries, "");
    }
  }

  /** A plan of an earlier version says nothing of the order, which was the usual one. */
  public Plan {
    dateOrder = dateOrder == null ? Optional.empty() : dateOrder;
  }

  /** Whether anything is asked of Kaltura. */
  public boolean asksKaltura() {
    return kind != AuditKind.ENRICHED;
  }

  /** The metadata profile that candidates are looked up in; none for a list that is as given. */
  public Optional<Integer> exemptionProfile() {
    return kind.decides() ? exemptions.metadataProfileId() : Optional.empty();
  }

  /** The number of data records that are audited. */
  public long rows() {
    return inputs.get(0).rows();
  }

  /** The inputs; of the account, with as many rows as were audited in the end. */
  public List<Input> inputs(Counts counts) {
    return kind == AuditKind.ACCOUNT ? List.of(Input.ofAccount(counts.rows())) : inputs;
  }

  /** The plan of an audit of the account, once it is known how many entries that has. */
  public Plan withAccount(long entries, long oldEnoughInAccount) {
    return new Plan(
        version,
        kind,
        partnerId,
        reportDate,
        timeZone,
        exportTimeZone,
        dateOrder,
        stripAfter,
        deleteAfter,
        policy,
        flavors,
        measurePolicyGap,
        exemptions,
        startedAt,
        List.of(Input.ofAccount(entries)),
        oldEnoughInAccount,
        warnings);
  }

  /** What the settings say otherwise now, each as a short phrase; a report date left open fits. */
  public List<String> differencesFrom(
      AuditSettings settings, int partnerIdNow, ZoneId exportZoneNow) {
    List<String> differences = new ArrayList<>();
    compare(differences, "kaltura.partner-id", partnerId, partnerIdNow);
    compare(differences, "audit.report-date", reportDate, settings.reportDate().orElse(reportDate));
    compare(differences, "audit.time-zone", timeZone, settings.timeZone());
    if (kind != AuditKind.ACCOUNT) {
      compare(differences, "exports.time-zone", exportTimeZone, exportZoneNow);
    }
    compare(differences, "policy.strip-after", stripAfter, settings.stripAfter());
    compare(differences, "policy.delete-after", deleteAfter, settings.deleteAfter());
    compare(
        differences,
        "policy.undated-plays",
        written(policy.undatedPlays()),
        written(settings.undatedPlays()));
    compare(
        differences,
        "audit.include-nonready",
        policy.includeNonready(),
        settings.includeNonready());
    if (kind.decides()) {
      compare(
          differences,
          "exemptions.metadata-profile-id",
          shown(exemptions.metadataProfileId()),
          shown(settings.exemptions().metadataProfileId()));
      compare(
          differences,
          "exemptions.metadata-field",
          exemptions.metadataField(),
          settings.exemptions().metadataField());
      compare(differences, "audit.flavors", flavors, settings.flavors());
      compare(
          differences, "audit.measure-policy-gap", measurePolicyGap, settings.measurePolicyGap());
    }
    return differences;
  }

  /** As the setting is written. */
  private static String written(UndatedPlays plays) {
    return plays.name().toLowerCase(Locale.ROOT);
  }

  private static String shown(Optional<Integer> number) {
    return number.map(Object::toString).orElse("not set");
  }

  private static void compare(List<String> differences, String name, Object then, Object now) {
    if (!then.equals(now)) {
      differences.add(String.format(Locale.ROOT, "%s was %s and is %s", name, then, now));
    }
  }
}
