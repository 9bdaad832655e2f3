package org.mediaretention.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mediaretention.audit.Audit;
import org.mediaretention.audit.AuditKind;
import org.mediaretention.audit.Counts;
import org.mediaretention.audit.Plan;
import org.mediaretention.audit.PolicyGap;
import org.mediaretention.audit.Verdict;
import org.mediaretention.audit.Warning;
import org.mediaretention.kaltura.CallCounts;
import org.mediaretention.policy.RetentionPolicy;

/** The account of a finished audit, as {@code audit.json} has it. */
public record AuditAccount(
    String version,
    int partnerId,
    Verdict verdict,
    LocalDate reportDate,
    Instant asOf,
    ZoneId timeZone,
    Instant startedAt,
    Instant finishedAt,
    boolean resumed,
    Policy policy,
    List<Plan.Input> inputs,
    Counts counts,
    Map<String, Long> candidates,
    Flavors flavors,
    Gap policyGap,
    CallCounts calls,
    Map<String, Double> seconds,
    Comparison accountCount,
    List<Warning> warnings) {

  /** The policy with its periods and the cut-offs that follow from them. */
  public record Policy(
      Period stripAfter,
      Period deleteAfter,
      Instant stripBefore,
      Instant deleteBefore,
      boolean includeNonready,
      String undatedPlays) {

    static Policy of(Plan plan) {
      RetentionPolicy policy = plan.policy();
      return new Policy(
          plan.stripAfter(),
          plan.deleteAfter(),
          policy.stripBefore(),
          policy.deleteBefore(),
          policy.includeNonready(),
          policy.undatedPlays().name().toLowerCase(Locale.ROOT));
    }
  }

  /**
   * What was measured of the candidates.
   *
   * @param measured candidates whose flavors are known
   * @param bytes that go when the policy is carried out on them
   */
  public record Flavors(long measured, long unmeasured, long assets, long bytes) {}

  /**
   * The entries that no rule covers.
   *
   * @param seconds by the export
   * @param bytes of all flavors that could be listed; null when they were not to be measured
   */
  public record Gap(long entries, long seconds, Long bytes) {

    static Gap of(Plan plan, PolicyGap gap) {
      return new Gap(gap.entries(), gap.seconds(), plan.measurePolicyGap() ? gap.bytes() : null);
    }
  }

  /**
   * What was audited beside the account; none for a list of candidates.
   *
   * @param createdUpTo which entries were counted
   * @param account null when they could not be counted
   * @param export entries old enough in the export, with the rows that could not be read; null when
   *     there was none
   * @param listed entries old enough that Kaltura listed for an audit without exports, else null
   * @param difference how many the account has that were not audited
   */
  public record Comparison(
      Instant createdUpTo,
      Long account,
      @JsonInclude(Include.NON_NULL) Long export,
      @JsonInclude(Include.NON_NULL) Long listed,
      Long difference) {

    static Comparison of(Audit audit, Counts counts) {
      Plan plan = audit.plan();
      if (!plan.kind().decides()) {
        return null;
      }
      boolean listed = plan.kind() == AuditKind.ACCOUNT;
      long audited = listed ? audit.listed(counts) : plan.oldEnough();
      Long account = audit.accountEntries().orElse(null);
      return new Comparison(
          plan.policy().stripBefore(),
          account,
          listed ? null : audited,
          listed ? audited : null,
          account == null ? null : account - audited);
    }
  }

  /** How long this run of the audit took. */
  public double secondsInAll() {
    return seconds.get("total");
  }

  static AuditAccount of(Audit audit, Tally tally, List<Warning> warnings) {
    Plan plan = audit.plan();
    return new AuditAccount(
        plan.version(),
        plan.partnerId(),
        tally.verdict(),
        plan.reportDate(),
        plan.policy().asOf(),
        plan.timeZone(),
        plan.startedAt(),
        audit.now(),
        audit.resumed(),
        Policy.of(plan),
        plan.inputs(tally.counts()),
        tally.counts(),
        tally.candidates(),
        tally.flavors(),
        Gap.of(plan, tally.notes().gap()),
        audit.calls(),
        audit.seconds(),
        Comparison.of(audit, tally.counts()),
        warnings);
  }
}
