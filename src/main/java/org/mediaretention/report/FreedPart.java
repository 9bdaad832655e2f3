package org.mediaretention.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What all candidates together would free, and what that storage costs. */
record FreedPart(List<Fact> facts) {

  private static final long TIB = 1L << 40;

  static FreedPart of(Findings findings) {
    Amount total = findings.amounts().total();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            "Candidates",
            String.format(
                Locale.ROOT,
                "%s, %s hours",
                Words.entries(total.entries()),
                Words.hours(total.seconds()))));
    if (!findings.measured()) {
      facts.add(new Fact("Storage", "not measured in this audit (audit.flavors)"));
      return new FreedPart(facts);
    }
    String range = FiguresPart.range(Savings.of(findings.amounts()), total, true);
    facts.add(new Fact("Storage", (SizeUnit.text(total.bytes()) + " " + range).strip()));
    findings
        .settings()
        .costPerTbYear()
        .map(price -> cost(price, total.bytes()))
        .ifPresent(facts::add);
    return new FreedPart(facts);
  }

  private static Fact cost(BigDecimal price, long bytes) {
    BigDecimal cost =
        price
            .multiply(BigDecimal.valueOf(bytes))
            .divide(BigDecimal.valueOf(TIB), 0, RoundingMode.HALF_EVEN);
    return new Fact(
        "Cost a year",
        String.format(
            Locale.ROOT,
            "about %,.0f for the verified bytes (%s per TiB, report.cost-per-tb-year)",
            cost,
            price.toPlainString()));
  }
}
