package org.mediaretention.disposition.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class DeedPaceTest {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final long MINUTE = 60 * SECOND;
  private static final long TEN_MINUTES = 10 * MINUTE;

  /** How Kaltura may lay its windows. */
  private enum Windows {
    BY_THE_CLOCK,
    FROM_THE_FIRST_CALL
  }

  /** Calls of an account that takes so many in ten seconds. */
  private static final class Account {

    private int limit;
    private final Windows windows;
    private final long phase;
    private long begin = Long.MIN_VALUE;
    private int inWindow;

    Account(int limit, Windows windows, long phase) {
      this.limit = limit;
      this.windows = windows;
      this.phase = phase;
    }

    boolean takes(long now) {
      long windowOfClock = Math.floorDiv(now + phase, DeedPace.WINDOW) * DeedPace.WINDOW - phase;
      boolean over =
          windows == Windows.BY_THE_CLOCK
              ? windowOfClock != begin
              : begin == Long.MIN_VALUE || now - begin >= DeedPace.WINDOW;
      if (over) {
        begin = windows == Windows.BY_THE_CLOCK ? windowOfClock : now;
        inWindow = 0;
      }
      return ++inWindow <= limit;
    }
  }

  private record Run(long passed, long blocked) {

    static Run of(DeedPace pace, Account account, long from, long to, long delay, Random late) {
      long now = 0;
      long passed = 0;
      long blocked = 0;
      while (now < to) {
        long start = now + pace.take(now);
        long arrival = start + delay + (long) (late.nextDouble() * SECOND / 20);
        now = arrival + delay;
        boolean counts = start >= from && start < to;
        if (account.takes(arrival)) {
          pace.passed(start, now);
          passed += counts ? 1 : 0;
        } else {
          pace.blocked(start, now);
          blocked += counts ? 1 : 0;
        }
      }
      return new Run(passed, blocked);
    }
  }

  @Property(tries = 400)
  void findsWhatTheAccountJustTakes(
      @ForAll @IntRange(min = 5, max = 60) int limit,
      @ForAll Windows windows,
      @ForAll @LongRange(max = 9_999) long phaseInMillis) {
    Account account = new Account(limit, windows, phaseInMillis * SECOND / 1_000);
    Run run =
        Run.of(
            new DeedPace(12),
            account,
            MINUTE,
            MINUTE + TEN_MINUTES,
            SECOND / 50,
            new Random(phaseInMillis));
    double possible = limit * TEN_MINUTES / (double) DeedPace.WINDOW;
    assertThat(run.passed() / possible).isGreaterThanOrEqualTo(0.95);
    assertThat(run.blocked() / (double) (run.passed() + run.blocked())).isLessThanOrEqualTo(0.01);
  }

  @Property(tries = 60)
  void staysThereForHours(@ForAll @IntRange(min = 5, max = 60) int limit, @ForAll Windows windows) {
    Account account = new Account(limit, windows, 3 * SECOND);
    Run run = Run.of(new DeedPace(12), account, MINUTE, 241 * MINUTE, 0, new Random(limit));
    double possible = limit * 240 * MINUTE / (double) DeedPace.WINDOW;
    assertThat(run.passed() / possible).isGreaterThanOrEqualTo(0.95);
    assertThat(run.blocked() / (double) (run.passed() + run.blocked())).isLessThanOrEqualTo(0.01);
  }

  @Property(tries = 30)
  void followsALimitThatRises(@ForAll @IntRange(min = 5, max = 30) int limit) {
    DeedPace pace = new DeedPace(12);
    Account account = new Account(limit, Windows.BY_THE_CLOCK, 0);
    Run.of(pace, account, 0, 2 * MINUTE, 0, new Random(limit));
    account.limit = 2 * limit;
    account.begin = Long.MIN_VALUE;
    Run.of(pace, account, 0, 90 * MINUTE, 0, new Random(limit));
    assertThat(pace.perSecond() * 10 / account.limit).isBetween(0.95, 1.0);
  }

  @Property(tries = 100)
  void neverExceedsTheHighestPace(
      @ForAll @IntRange(min = 5, max = 60) int limit,
      @ForAll @IntRange(min = 1, max = 60) int most) {
    DeedPace pace = new DeedPace(most / 10.0);
    Account account = new Account(limit, Windows.BY_THE_CLOCK, 0);
    Run run = Run.of(pace, account, 0, TEN_MINUTES, 0, new Random(most));
    assertThat(run.passed() + run.blocked()).isLessThanOrEqualTo(most * 60L + 1);
    if (most <= limit) {
      assertThat(run.blocked()).isZero();
    }
  }

  @Example
  void looksAgainForTheLimitWhenItIsBlockedTwice() {
    DeedPace pace = new DeedPace(12);
    Account high = new Account(50, Windows.BY_THE_CLOCK, 0);
    Run.of(pace, high, 0, MINUTE, 0, new Random(1));
    assertThat(pace.perSecond()).isBetween(4.7, 5.0);
    long now = 2 * MINUTE;
    pace.blocked(now, now);
    assertThat(pace.take(now)).isEqualTo(DeedPace.WINDOW);
    assertThat(pace.perSecond()).isGreaterThan(4.7);
    now += DeedPace.WINDOW;
    pace.blocked(now, now);
    assertThat(pace.perSecond()).isLessThan(0.5);
  }

  @Example
  void takesNothingThatIsNoPace() {
    assertThatIllegalArgumentException().isThrownBy(() -> new DeedPace(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new DeedPace(Double.NaN));
  }
}
