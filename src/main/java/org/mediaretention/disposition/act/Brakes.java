package org.mediaretention.disposition.act;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.mediaretention.disposition.ItemState;

/** Decides before each item whether the run goes on; one object for each run. */
public final class Brakes {

  /** Of so many items, the last ones, half must not have been changed by others. */
  private static final int LOOKED_BACK = 20;

  private static final int MAX_CHANGED = LOOKED_BACK / 2;

  /** How often the same call may be blocked in a row. */
  static final int MAX_BLOCKED = 4;

  /**
   * When a run ends.
   *
   * @param firstRun how many items the first run of a plan acts on; empty when it was done already
   * @param perRun how many items a run acts on; empty for all
   */
  public record Rules(
      OptionalInt firstRun,
      OptionalInt perRun,
      int stopAfterFailures,
      int stopAfterUncertain,
      ActingHours hours) {}

  private final Rules rules;
  private final Deque<Boolean> lastChanged = new ArrayDeque<>();
  private int actedOn;
  private int failuresInARow;
  private int uncertain;
  private boolean anyUncertain;
  private Optional<Stop> stop = Optional.empty();

  public Brakes(Rules rules) {
    this.rules = rules;
  }

  /**
   * Whether the run has to end now, before the next item; once it has, it stays so.
   *
   * @param stopFile whether the operator's stop file is there
   */
  public Optional<Stop> beforeNext(Instant now, boolean stopFile) {
    if (stop.isEmpty() && stopFile) {
      stop(
          Stop.Reason.STOP_FILE,
          "The plan's folder holds a file named stop; remove it to continue.");
    }
    if (stop.isEmpty() && !rules.hours().contain(now)) {
      stop(
          Stop.Reason.HOURS,
          String.format(
              Locale.ROOT,
              "The hours of act.hours are over; the rest follows from %s.",
              rules.hours().next(now)));
    }
    return stop;
  }

  /** Takes note of an item that had its turn. */
  public void note(ItemState state) {
    noteChange(state);
    if (state.isFailure() || state.isSuccess()) {
      actedOn++;
      failuresInARow = state.isFailure() ? failuresInARow + 1 : 0;
    }
    if (state == ItemState.UNCERTAIN) {
      uncertain++;
    }
    anyUncertain |= state == ItemState.UNCERTAIN || state == ItemState.NO_EFFECT;
    decide();
  }

  private void noteChange(ItemState state) {
    lastChanged.addLast(state.isChangeByOthers());
    if (lastChanged.size() > LOOKED_BACK) {
      lastChanged.removeFirst();
    }
  }

  // A fault is told before a share that is done: the operator has to know of it.
  private void decide() {
    if (failuresInARow >= rules.stopAfterFailures()) {
      stop(
          Stop.Reason.FAILURES,
          String.format(
              Locale.ROOT,
              "%d items in a row failed (act.stop-after-failures); see result.csv for why.",
              failuresInARow));
    } else if (uncertain >= rules.stopAfterUncertain()) {
      stop(
          Stop.Reason.TOO_UNCERTAIN,
          String.format(
              Locale.ROOT,
              "Of %d items it is not known whether they were done (act.stop-after-uncertain); run verify later.",
              uncertain));
    } else if (lastChanged.size() == LOOKED_BACK && changed() > MAX_CHANGED) {
      stop(
          Stop.Reason.CHANGED,
          String.format(
              Locale.ROOT,
              "%d of the last %d items were changed by others since the plan was made; find out why, or make a new plan.",
              changed(),
              LOOKED_BACK));
    } else if (rules.firstRun().isPresent() && actedOn >= rules.firstRun().getAsInt()) {
      stop(
          Stop.Reason.FIRST_RUN,
          String.format(
              Locale.ROOT,
              "The first run of a plan ends after %d items (act.first-run); look at the result, then run act again.",
              actedOn));
    } else if (rules.perRun().isPresent() && actedOn >= rules.perRun().getAsInt()) {
      stop(
          Stop.Reason.SHARE,
          String.format(
              Locale.ROOT, "This run's share of %d items (act.per-run) is done.", actedOn));
    }
  }

  private long changed() {
    return lastChanged.stream().filter(one -> one).count();
  }

  /** Takes note of a refusal that every other item would meet too. */
  public void forbidden(String code, String meaning) {
    stop(
        Stop.Reason.FORBIDDEN,
        String.format(Locale.ROOT, "Kaltura refused with %s: %s.", code, meaning));
  }

  /** Takes note of how often the same call was blocked in a row. */
  public void blocked(int times) {
    if (times > MAX_BLOCKED) {
      stop(
          Stop.Reason.BLOCKED,
          String.format(
              Locale.ROOT,
              "Kaltura blocked the same call %d times in a row; something else uses up the account's limit.",
              times));
    }
  }

  /** Takes note that the process is asked to end. */
  public void terminated() {
    stop(Stop.Reason.TERMINATED, "The program was asked to end; the next act continues.");
  }

  private void stop(Stop.Reason reason, String sentence) {
    if (stop.isEmpty()) {
      stop = Optional.of(new Stop(reason, sentence));
    }
  }

  /** The exit status of the run as it stands. */
  public int exitStatus() {
    return stop.map(one -> one.exitStatus(anyUncertain))
        .orElseGet(() -> Stop.exitStatusOfAll(anyUncertain));
  }
}
