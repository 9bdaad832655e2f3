package org.mediaretention.disposition.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mediaretention.disposition.Deed;
import org.mediaretention.disposition.act.StateReading.Seen;

class SettlingTest {

  private static final Instant CALL = Instant.parse("2026-01-02T09:15:00Z");
  private static final Instant BEFORE = CALL.minusSeconds(1_000);

  private final Settling settling = new Settling(Duration.ofSeconds(5));

  @Test
  void believesAnEffectWhenItIsSeenOnce() {
    for (Deed deed : Deed.values()) {
      assertThat(decide(deed, at(1, Seen.EFFECT))).isEqualTo(Settlement.DONE);
    }
    assertThat(decide(Deed.DELETE, at(1, Seen.NO_EFFECT), at(2, Seen.EFFECT)))
        .isEqualTo(Settlement.DONE);
  }

  @Test
  void believesThatNothingHappenedOnlyWhenItIsSeenTwiceSomeSecondsApart() {
    assertThat(decide(Deed.DELETE, at(1, Seen.NO_EFFECT))).isEqualTo(Settlement.UNCERTAIN);
    assertThat(decide(Deed.DELETE, at(1, Seen.NO_EFFECT), at(5, Seen.NO_EFFECT)))
        .isEqualTo(Settlement.UNCERTAIN);
    assertThat(decide(Deed.DELETE, at(1, Seen.NO_EFFECT), at(6, Seen.NO_EFFECT)))
        .isEqualTo(Settlement.NOT_DONE);
    assertThat(decide(Deed.STRIP, at(1, Seen.NO_EFFECT), at(9, Seen.NO_EFFECT)))
        .isEqualTo(Settlement.NOT_DONE);
  }

  @Test
  void doesNotCountWhatWasReadBeforeTheCallOrCannotBeReliedUpon() {
    assertThat(decide(Deed.DELETE, at(-9, Seen.NO_EFFECT), at(1, Seen.NO_EFFECT)))
        .isEqualTo(Settlement.UNCERTAIN);
    assertThat(decide(Deed.DELETE, at(1, Seen.UNREADABLE), at(9, Seen.NO_EFFECT)))
        .isEqualTo(Settlement.UNCERTAIN);
    assertThat(decide(Deed.DELETE)).isEqualTo(Settlement.UNCERTAIN);
  }

  @Test
  void isUncertainWhenTheReadingsContradictEachOther() {
    assertThat(decide(Deed.DELETE, at(1, Seen.EFFECT), at(9, Seen.NO_EFFECT)))
        .isEqualTo(Settlement.UNCERTAIN);
    assertThat(decide(Deed.RECYCLE, at(1, Seen.NO_EFFECT), at(9, Seen.GONE)))
        .isEqualTo(Settlement.UNCERTAIN);
  }

  @Test
  void keepsWhatMayHaveBeenRecycledAndRestoredSince() {
    assertThat(
            decide(
                Deed.RECYCLE, changedAt(1, CALL.plusSeconds(1)), changedAt(9, CALL.plusSeconds(1))))
        .isEqualTo(Settlement.KEPT_RESTORED);
    assertThat(decide(Deed.RECYCLE, changedAt(1, BEFORE), changedAt(9, BEFORE)))
        .isEqualTo(Settlement.NOT_DONE);
  }

  @Test
  void comparesWithKalturasOwnClockWherePossible() {
    // Kaltura's clock is behind: its change after the call lies before the call.
    Instant behind = CALL.minusSeconds(60);
    assertThat(decide(Deed.RECYCLE, changedAt(1, behind), changedAt(9, behind)))
        .isEqualTo(Settlement.KEPT_RESTORED);
    Settling.Intent unknown = new Settling.Intent(Deed.RECYCLE, CALL, Optional.empty());
    assertThat(settling.decide(unknown, List.of(changedAt(1, behind), changedAt(9, behind))))
        .isEqualTo(Settlement.NOT_DONE);
    assertThat(settling.decide(unknown, List.of(changedAt(1, CALL), changedAt(9, CALL))))
        .isEqualTo(Settlement.KEPT_RESTORED);
  }

  @Test
  void isUncertainAboutTheBinWhenNothingTellsOfChanges() {
    assertThat(decide(Deed.RECYCLE, at(1, Seen.NO_EFFECT), at(9, Seen.NO_EFFECT)))
        .isEqualTo(Settlement.UNCERTAIN);
  }

  @Test
  void seesWhatOthersDeleted() {
    assertThat(decide(Deed.STRIP, at(1, Seen.GONE), at(9, Seen.GONE))).isEqualTo(Settlement.GONE);
  }

  private Settlement decide(Deed deed, StateReading... readings) {
    return settling.decide(new Settling.Intent(deed, CALL, Optional.of(BEFORE)), List.of(readings));
  }

  private static StateReading at(int second, Seen seen) {
    return new StateReading(CALL.plusSeconds(second), seen, Optional.empty());
  }

  private static StateReading changedAt(int second, Instant updated) {
    return new StateReading(CALL.plusSeconds(second), Seen.NO_EFFECT, Optional.of(updated));
  }
}
