package org.mediaretention.sandbox;

import java.time.Duration;
import java.util.List;
import org.mediaretention.sandbox.AccountShape.Shares;

/** Makes up what happened to an entry before and after the exports were written. */
final class StateGenerator {

  /** Repeated to be drawn more often; 5 and 6 are deprecated, and the KMC does not export them. */
  private static final List<String> NOT_READY =
      List.of(
          "-2",
          "-1",
          "-1",
          "-1",
          "0",
          "1",
          "1",
          "1",
          "4",
          "5",
          "6",
          "7",
          "7",
          "7",
          EntryState.INFECTED);

  private final Shares shares;
  private final long asOf;

  StateGenerator(AccountShape shape) {
    shares = shape.shares();
    asOf = shape.asOf().getEpochSecond();
  }

  States of(int index, MediaKind kind, long createdAt, SeededRandom dice) {
    if (Boundary.has(index)) {
      return States.unchanged(Boundary.state(index, asOf));
    }
    EntryState ready = plays(kind, createdAt, dice);
    if (dice.chance(shares.hidden())) {
      return States.unchanged(hidden(ready, dice));
    }
    if (dice.chance(shares.notReady())) {
      return notReady(ready, dice);
    }
    return afterExport(ready, dice);
  }

  private EntryState plays(MediaKind kind, long createdAt, SeededRandom dice) {
    EntryState state = EntryState.neverPlayed();
    if (dice.chance(shares.neverPlayed())) {
      return state;
    }
    long plays = 1 + dice.skewedBelow(1 << dice.below(16));
    boolean undated =
        kind == MediaKind.IMAGE && shares.undated() > 0
            ? dice.chance(0.7)
            : dice.chance(shares.undated());
    return undated ? state.playedUndated(plays) : state.played(plays, playedAt(createdAt, dice));
  }

  /** Sooner after the creation rather than later. */
  private long playedAt(long createdAt, SeededRandom dice) {
    double fraction = dice.fraction();
    return createdAt + (long) ((asOf - createdAt) * fraction * fraction);
  }

  private static EntryState hidden(EntryState ready, SeededRandom dice) {
    return switch (dice.below(6)) {
      case 0 -> ready.deleted();
      case 1 -> ready.recycled();
      case 2 -> ready.displayedAs(EntryState.CHILD);
      case 3 -> ready.withModeration(EntryState.PENDING_MODERATION);
      case 4 -> ready.withModeration(EntryState.REJECTED);
      default -> ready.withModeration(EntryState.FLAGGED); // looks odd, but is exported
    };
  }

  private static States notReady(EntryState ready, SeededRandom dice) {
    String status = dice.pick(NOT_READY);
    EntryState unplayed = EntryState.neverPlayed().withStatus(status);
    return switch (status) {
      case EntryState.CONVERTING -> {
        States converting = States.unchanged(unplayed);
        yield dice.chance(0.6) ? converting.since(ready) : converting;
      }
      case EntryState.NO_CONTENT ->
          States.unchanged(dice.chance(0.3) ? unplayed.withoutPlays() : unplayed);
      case EntryState.INFECTED -> States.unchanged(ready).since(ready.withStatus(status));
      default -> States.unchanged(dice.chance(0.2) ? ready.withStatus(status) : unplayed);
    };
  }

  private States afterExport(EntryState state, SeededRandom dice) {
    States same = States.unchanged(state);
    double roll = dice.fraction();
    if ((roll -= shares.deletedSince()) < 0) {
      return same.since(state.deleted());
    } else if ((roll -= shares.recycledSince()) < 0) {
      return same.since(state.recycled());
    } else if ((roll -= shares.purgedSince()) < 0) {
      return same.purge();
    } else if ((roll -= shares.playedSince()) < 0) {
      return same.since(playedSince(state, dice));
    } else if (roll < shares.contradictory()) {
      long plays = 1 + dice.below(40);
      return States.unchanged(state.playedUndated(plays)).since(EntryState.neverPlayed());
    }
    return same;
  }

  /** Mostly within two days before the audit's day ends, some after it. */
  private EntryState playedSince(EntryState state, SeededRandom dice) {
    long twoDays = Duration.ofDays(2).toSeconds();
    return state.played(
        state.plays() + 1 + dice.below(5), asOf + dice.between(-twoDays, twoDays / 4));
  }
}
