package org.mediaretention.sandbox;

import java.util.List;

/** Some hundreds of owners, of whom a few own most entries. */
final class Owners {

  private static final List<String> FIRST =
      List.of("a", "b", "c", "d", "e", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t");
  private static final List<String> LAST =
      List.of(
          "adams", "baker", "chen", "diaz", "evans", "fischer", "garcia", "haddad", "ito", "jones",
          "kim", "lopez", "mori", "novak", "okafor", "patel", "quinn", "rossi", "silva", "tran",
          "o'brien", "vega", "wong", "yilmaz");
  private static final int MAX = FIRST.size() * LAST.size();

  private Owners() {}

  static String of(int accountSize, SeededRandom dice) {
    int roll = dice.below(100);
    if (roll < 2) {
      return "";
    } else if (roll == 2) {
      return "@svc";
    }
    return owner(dice.skewedBelow(Math.min(MAX, Math.max(5, accountSize / 5))));
  }

  private static String owner(int rank) {
    String name = FIRST.get(rank * 7 % FIRST.size()) + LAST.get(rank % LAST.size());
    return rank % 5 == 3 ? name + "@example.edu" : name;
  }
}
