package org.mediaretention.sandbox;

import java.time.Instant;

/**
 * What a generated account looks like.
 *
 * @param seed the same seed gives the same account
 * @param asOf the day the account is audited; nothing was created after it
 * @param minFlavors fewest files of an ordinary video; oddities may have fewer
 * @param maxFlavors most files of an ordinary video; oddities have up to 40
 */
public record AccountShape(
    int size, long seed, Instant asOf, int minFlavors, int maxFlavors, Shares shares) {

  /** When the demo account is audited: 2025-12-31 23:59:59 in Los Angeles. */
  public static final Instant SAMPLE_AS_OF = Instant.parse("2026-01-01T07:59:59Z");

  /** The shape of the demo account. */
  public static final AccountShape SAMPLE = of(2_000, 20_251_231);

  public AccountShape {
    if (size < 0 || minFlavors < 1 || maxFlavors < minFlavors || maxFlavors > 40) {
      throw new IllegalArgumentException("size >= 0 and 1 <= minFlavors <= maxFlavors <= 40");
    }
  }

  public static AccountShape of(int size, long seed) {
    return new AccountShape(size, seed, SAMPLE_AS_OF, 3, 9, Shares.TYPICAL);
  }

  public AccountShape asOf(Instant newAsOf) {
    return new AccountShape(size, seed, newAsOf, minFlavors, maxFlavors, shares);
  }

  public AccountShape flavors(int min, int max) {
    return new AccountShape(size, seed, asOf, min, max, shares);
  }

  public AccountShape shares(Shares newShares) {
    return new AccountShape(size, seed, asOf, minFlavors, maxFlavors, newShares);
  }

  /**
   * Which share of the entries, from 0 to 1, is out of the ordinary.
   *
   * @param neverPlayed never played
   * @param undated played without a date, images aside (most of them are undated)
   * @param contradictory exported with plays, answered with none
   * @param playedSince played after the export
   * @param deletedSince deleted after the export
   * @param recycledSince recycled after the export
   * @param purgedSince vanished after the export
   * @param notReady in another status than ready when exported
   * @param hidden not exported, being deleted, recycled, a child, rejected or awaiting moderation
   * @param hardNames with a name that breaks careless readers
   * @param oddFlavors whose files are unusual in number, size, source or status
   */
  public record Shares(
      double neverPlayed,
      double undated,
      double contradictory,
      double playedSince,
      double deletedSince,
      double recycledSince,
      double purgedSince,
      double notReady,
      double hidden,
      double hardNames,
      double oddFlavors) {

    /** A little of everything. */
    public static final Shares TYPICAL =
        new Shares(0.35, 0.01, 0.005, 0.03, 0.012, 0.008, 0.006, 0.06, 0.03, 0.025, 0.15);

    /** Dates, plays and kinds vary; nothing is out of the ordinary. */
    public static final Shares PLAIN = new Shares(0.35, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }
}
