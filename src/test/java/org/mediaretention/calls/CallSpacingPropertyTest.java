package org.mediaretention.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class CallSpacingPropertyTest {

  private static final long SPACING = Duration.ofMillis(100).toNanos();

  @Property(tries = 200)
  void keepsAnyTwoStartsApart(
      @ForAll @Size(max = 50) List<@LongRange(max = 300_000_000L) Long> sinceLastCall) {
    CallSpacing anyPace = new CallSpacing(Duration.ofMillis(100));
    long now = 0;
    long lastStart = -SPACING;
    for (long passed : sinceLastCall) {
      now += passed;
      long start = now + anyPace.take(now);
      assertThat(start - lastStart).isGreaterThanOrEqualTo(SPACING);
      assertThat(start).isGreaterThanOrEqualTo(now);
      lastStart = start;
    }
  }
}
