package org.mediaretention.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mediaretention.policy.Decision;
import org.mediaretention.policy.Reason;
import org.mediaretention.policy.Rule;

class CountsPropertyTest {

  @Property(tries = 300)
  void addUpWhateverBecameOfTheRows(@ForAll("rows") List<Counts> rows) {
    Counts all = rows.stream().reduce(Counts.NONE, Counts::plus);

    assertThat(all.rows()).isEqualTo(rows.size());
    assertThat(all.fields().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(2L * rows.size());
  }

  @Property(tries = 100)
  void areTheSameInWhateverOrderTheyAreAdded(
      @ForAll("rows") List<Counts> some, @ForAll("rows") List<Counts> others) {
    Counts left = some.stream().reduce(Counts.NONE, Counts::plus);
    Counts right = others.stream().reduce(Counts.NONE, Counts::plus);

    assertThat(left.plus(right)).isEqualTo(right.plus(left));
  }

  @Provide
  Arbitrary<List<Counts>> rows() {
    return Arbitraries.of(
            Counts.of(RowOutcome.DUPLICATE),
            Counts.of(RowOutcome.REJECTED),
            Counts.of(RowOutcome.TOO_YOUNG),
            Counts.of(new Decision.TooYoung()),
            Counts.of(new Decision.Watched()),
            Counts.of(new Decision.PolicyGap()),
            Counts.of(new Decision.NonreadyExcluded()),
            Counts.of(new Decision.Gone()),
            Counts.of(new Decision.Recycled()),
            Counts.of(new Decision.Candidate(Rule.FOUR_YEAR, Reason.ZERO_PLAYS)),
            Counts.of(new Decision.Undecided("call_failed", "")))
        .list()
        .ofMaxSize(100);
  }
}
