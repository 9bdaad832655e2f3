package org.mediaretention.report;

import java.util.List;
import java.util.Locale;
import org.mediaretention.audit.Audit;
import org.mediaretention.journal.AuditKind;
import org.mediaretention.journal.AuditResult;
import org.mediaretention.journal.Counts;
import org.mediaretention.journal.Plan;
import org.mediaretention.journal.PolicyGap;
import org.mediaretention.journal.Warning;
import org.mediaretention.policy.RetentionPolicy;

/** Sums up what an audit came to. */
final class AuditResults {

  private AuditResults() {}

  static AuditResult of(Audit audit, Tally tally, List<Warning> warnings) {
    Plan plan = audit.plan();
    return new AuditResult(
        plan.version(),
        plan.partnerId(),
        tally.verdict(),
        plan.reportDate(),
        plan.policy().asOf(),
        plan.timeZone(),
        plan.dateOrder(),
        plan.startedAt(),
        audit.now(),
        audit.resumed(),
        policy(plan),
        plan.inputs(tally.counts()),
        tally.counts(),
        tally.candidates(),
        tally.flavors(),
        gap(plan, tally.notes().gap()),
        audit.calls(),
        audit.seconds(),
        comparison(audit, tally.counts()),
        warnings);
  }

  private static AuditResult.Policy policy(Plan plan) {
    RetentionPolicy policy = plan.policy();
    return new AuditResult.Policy(
        plan.stripAfter(),
        plan.deleteAfter(),
        policy.stripBefore(),
        policy.deleteBefore(),
        policy.includeNonready(),
        policy.undatedPlays().name().toLowerCase(Locale.ROOT));
  }

  private static AuditResult.Gap gap(Plan plan, PolicyGap gap) {
    return new AuditResult.Gap(
        gap.entries(), gap.seconds(), plan.measurePolicyGap() ? gap.bytes() : null);
  }

  private static AuditResult.Comparison comparison(Audit audit, Counts counts) {
    Plan plan = audit.plan();
    if (!plan.kind().decides()) {
      return null;
    }
    boolean listed = plan.kind() == AuditKind.ACCOUNT;
    long audited = listed ? audit.listed(counts) : plan.oldEnough();
    Long account = audit.accountEntries().orElse(null);
    return new AuditResult.Comparison(
        plan.policy().stripBefore(),
        account,
        listed ? null : audited,
        listed ? audited : null,
        account == null ? null : account - audited);
  }
}
