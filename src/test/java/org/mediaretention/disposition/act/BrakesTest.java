package org.mediaretention.disposition.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.mediaretention.disposition.ItemState;
import org.mediaretention.disposition.act.Stop.Reason;

class BrakesTest {

  private static final Instant NIGHT = Instant.parse("2026-01-02T22:00:00Z");
  private static final OptionalInt NONE = OptionalInt.empty();

  @Test
  void endsTheFirstRunEarlyAndWell() {
    Brakes brakes = brakes(OptionalInt.of(3), NONE);
    note(brakes, ItemState.DONE, ItemState.KEPT_HELD, ItemState.DONE);
    assertThat(brakes.beforeNext(NIGHT, false)).isEmpty();
    note(brakes, ItemState.DONE);
    assertStopped(brakes, Reason.FIRST_RUN, 0, "3 items (act.first-run)");
  }

  @Test
  void endsAtTheShareOfARun() {
    Brakes brakes = brakes(NONE, OptionalInt.of(1));
    note(brakes, ItemState.DONE);
    assertStopped(brakes, Reason.SHARE, 0, "act.per-run");
  }

  @Test
  void stopsAtFailuresInARowOnly() {
    Brakes brakes = brakes(NONE, NONE);
    note(brakes, ItemState.REFUSED, ItemState.REFUSED, ItemState.DONE, ItemState.REFUSED);
    note(brakes, ItemState.GONE, ItemState.REFUSED);
    assertThat(brakes.beforeNext(NIGHT, false)).isEmpty();
    note(brakes, ItemState.REFUSED);
    assertStopped(brakes, Reason.FAILURES, 1, "3 items in a row failed (act.stop-after-failures)");
  }

  @Test
  void stopsWhenTooMuchIsUncertain() {
    Brakes brakes = brakes(NONE, NONE);
    note(brakes, ItemState.UNCERTAIN, ItemState.DONE, ItemState.UNCERTAIN);
    assertStopped(brakes, Reason.TOO_UNCERTAIN, 1, "act.stop-after-uncertain");
  }

  @Test
  void stopsWhenManyItemsWereChangedByOthers() {
    Brakes brakes = brakes(NONE, NONE);
    for (int i = 0; i < 10; i++) {
      note(brakes, ItemState.KEPT_PLAYED, ItemState.DONE);
    }
    assertThat(brakes.beforeNext(NIGHT, false)).isEmpty();
    note(brakes, ItemState.DONE, ItemState.GONE, ItemState.GONE, ItemState.GONE);
    assertStopped(brakes, Reason.CHANGED, 1, "11 of the last 20 items were changed by others");
  }

  @Test
  void stopsAtTheFirstRefusalThatAllWouldMeet() {
    Brakes brakes = brakes(NONE, NONE);
    brakes.forbidden("SERVICE_FORBIDDEN", "the role of the acting login lacks a permission");
    assertStopped(brakes, Reason.FORBIDDEN, 1, "SERVICE_FORBIDDEN");
  }

  @Test
  void stopsWhenTheSameCallIsBlockedForTheFifthTime() {
    Brakes brakes = brakes(NONE, NONE);
    brakes.blocked(4);
    assertThat(brakes.beforeNext(NIGHT, false)).isEmpty();
    brakes.blocked(5);
    assertStopped(brakes, Reason.BLOCKED, 1, "5 times in a row");
  }

  @Test
  void heedsTheStopFileAndARequestToEnd() {
    Brakes brakes = brakes(NONE, NONE);
    assertThat(brakes.beforeNext(NIGHT, true).orElseThrow().reason()).isEqualTo(Reason.STOP_FILE);
    assertThat(brakes.exitStatus()).isEqualTo(1);
    Brakes others = brakes(NONE, NONE);
    others.terminated();
    assertStopped(others, Reason.TERMINATED, 1, "asked to end");
  }

  @Test
  void endsWithTheHours() {
    Brakes brakes = brakes(NONE, NONE);
    assertThat(brakes.beforeNext(Instant.parse("2026-01-03T06:00:00Z"), false).orElseThrow())
        .satisfies(
            stop -> {
              assertThat(stop.reason()).isEqualTo(Reason.HOURS);
              assertThat(stop.sentence()).contains("2026-01-03T20:00:00Z");
            });
    assertThat(brakes.exitStatus()).isZero();
  }

  @Test
  void endsWithThreeWhenSomethingIsUncertainOrHadNoEffect() {
    Brakes brakes = brakes(NONE, NONE);
    note(brakes, ItemState.DONE);
    assertThat(brakes.exitStatus()).isZero();
    note(brakes, ItemState.NO_EFFECT);
    assertThat(brakes.exitStatus()).isEqualTo(3);
  }

  @Test
  void staysStoppedForTheFirstReason() {
    Brakes brakes = brakes(NONE, OptionalInt.of(1));
    note(brakes, ItemState.DONE);
    brakes.forbidden("USER_BLOCKED", "blocked");
    assertStopped(brakes, Reason.SHARE, 0, "share");
  }

  private static Brakes brakes(OptionalInt firstRun, OptionalInt perRun) {
    return new Brakes(
        new Brakes.Rules(firstRun, perRun, 3, 2, ActingHours.of("20:00-06:00", ZoneOffset.UTC)));
  }

  private static void note(Brakes brakes, ItemState... states) {
    for (ItemState state : states) {
      brakes.note(state);
    }
  }

  private static void assertStopped(Brakes brakes, Reason reason, int status, String sentence) {
    Stop stop = brakes.beforeNext(NIGHT, false).orElseThrow();
    assertThat(stop.reason()).isEqualTo(reason);
    assertThat(stop.sentence()).contains(sentence);
    assertThat(brakes.exitStatus()).isEqualTo(status);
  }
}
