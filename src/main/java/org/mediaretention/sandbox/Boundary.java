package org.mediaretention.sandbox;

import java.time.Duration;
import java.util.OptionalLong;

/** Puts some entries to the second on the ages where retention rules begin and end. */
final class Boundary {

  private static final long TWO_YEARS = Duration.ofDays(730).toSeconds();
  private static final long FOUR_YEARS = Duration.ofDays(1460).toSeconds();
  private static final long HALF_A_YEAR = Duration.ofDays(180).toSeconds();

  private static final int EVERY = 100;
  private static final int CREATED = 7;
  private static final int PLAYED = 57;

  private Boundary() {}

  /** When the entry was created, if its number makes it one of these. */
  static OptionalLong creation(int index, long asOf) {
    return switch (index % EVERY) {
      case CREATED -> OptionalLong.of(asOf - age(index));
      case PLAYED -> OptionalLong.of(asOf - age(index) - HALF_A_YEAR);
      default -> OptionalLong.empty();
    };
  }

  /** The state of such an entry: ready, and either never played or played on a boundary. */
  static EntryState state(int index, long asOf) {
    EntryState state = EntryState.neverPlayed();
    return index % EVERY == PLAYED ? state.played(1 + index % 9, asOf - age(index)) : state;
  }

  static boolean has(int index) {
    return index % EVERY == CREATED || index % EVERY == PLAYED;
  }

  /** Two or four years: exactly, a second more, a second less. */
  private static long age(int index) {
    int turn = index / EVERY;
    return (turn % 2 == 0 ? TWO_YEARS : FOUR_YEARS) + turn / 2 % 3 - 1;
  }
}
