package org.mediaretention.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.mediaretention.policy.Rule;

/**
 * What some candidates would free.
 *
 * @param verified bytes of flavors that were listed; what is freed at the least
 * @param estimated these, and for each entry that was not measured the mean of the measured ones of
 *     its rule, or of all rules if its own has none; empty when nothing was measured at all
 */
record Savings(long verified, Optional<Long> estimated) {

  static Savings of(Amounts amounts) {
    long estimated = 0;
    for (Rule rule : Rule.values()) {
      Optional<Long> part = of(amounts, rule).estimated();
      if (part.isEmpty()) {
        return new Savings(amounts.total().bytes(), Optional.empty());
      }
      estimated = Math.addExact(estimated, part.get());
    }
    return new Savings(amounts.total().bytes(), Optional.of(estimated));
  }

  static Savings of(Amounts amounts, Rule rule) {
    Amount amount = amounts.of(rule);
    if (amount.unmeasured() == 0) {
      return new Savings(amount.bytes(), Optional.of(amount.bytes()));
    }
    Amount like = amount.measured() > 0 ? amount : amounts.total();
    if (like.measured() == 0) {
      return new Savings(amount.bytes(), Optional.empty());
    }
    long more =
        BigDecimal.valueOf(like.bytes())
            .multiply(BigDecimal.valueOf(amount.unmeasured()))
            .divide(BigDecimal.valueOf(like.measured()), RoundingMode.HALF_EVEN)
            .longValueExact();
    return new Savings(amount.bytes(), Optional.of(Math.addExact(amount.bytes(), more)));
  }
}
