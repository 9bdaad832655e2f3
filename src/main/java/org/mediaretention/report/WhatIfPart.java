package org.mediaretention.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mediaretention.journal.AuditResult;

/** The part of the appendix on other thresholds, and on the entries that no rule covers. */
record WhatIfPart(Optional<Table> scenarios, List<String> notes) {

  static WhatIfPart of(Findings findings) {
    if (!findings.plan().kind().decides()) {
      return new WhatIfPart(
          Optional.empty(),
          List.of(
              "A list names only what the thresholds of its own audit named, so it cannot answer this."));
    }
    return new WhatIfPart(Optional.of(table(findings)), notes(findings));
  }

  private static Table table(Findings findings) {
    Amounts whole =
        findings.figures().scenarios().stream()
            .map(Scenario::amounts)
            .max(Comparator.comparingLong(amounts -> amounts.total().unmeasured()))
            .orElseThrow();
    AmountTable table =
        new AmountTable("What other thresholds would name", "Policy", findings.measured(), whole);
    for (Scenario scenario : findings.figures().scenarios()) {
      table.row(scenario.title(), days(scenario, findings.words()), scenario.amounts());
    }
    return table.table();
  }

  private static String days(Scenario scenario, Words words) {
    String strip = words.day(scenario.policy().stripBefore());
    return scenario.deletes()
        ? String.format(
            Locale.ROOT,
            "cut-off to strip %s, to delete %s",
            strip,
            words.day(scenario.policy().deleteBefore()))
        : "cut-off to strip " + strip;
  }

  private static List<String> notes(Findings findings) {
    AuditResult.Gap gap = findings.account().policyGap();
    String size =
        gap.bytes() == null
            ? "their storage was not measured (audit.measure-policy-gap)"
            : String.format(Locale.ROOT, "they take %s", SizeUnit.text(gap.bytes()));
    return List.of(
        String.format(
            Locale.ROOT,
            "The policy gap: %s, %s hours, are old enough to be deleted but were played too recently for that, and are too old to be stripped. No rule covers them; %s.",
            Words.entries(gap.entries()),
            Words.hours(gap.seconds()),
            size),
        "These rows follow from what Kaltura said in this audit, without another call. Entries of the policy gap that another policy would name are counted with their hours; their storage is counted only if it was measured. Exempt and undecided entries stay exempt and undecided.",
        String.format(
            Locale.ROOT,
            "Not answered: thresholds shorter than %s. Younger entries were not looked up.",
            Words.period(findings.plan().stripAfter())));
  }
}
