package org.mediaretention.sandbox;

import java.util.OptionalLong;

/** Turns a number into an id that looks random and back, so that no table of ids is needed. */
final class IdCode {

  private static final long MASK = (1L << 40) - 1;
  private static final long FACTOR = 0x9E3779B97FL | 1;
  private static final long INVERSE = inverse(FACTOR);
  private static final int DIGITS = 8;

  private final long key;

  IdCode(long seed) {
    key = SeededRandom.mix(seed + 1) & MASK;
  }

  /** {@code 0_} or {@code 1_} and eight digits of base 36. */
  String encode(long number) {
    long code = scramble(number);
    return (code % 3 == 0 ? "0_" : "1_") + digits(code);
  }

  /** Ten digits of base 36, as Kaltura's oldest entries have. */
  String encodeLegacy(long number) {
    long code = scramble(number);
    return Character.forDigit((int) (code % 36), 36) + "k" + digits(code);
  }

  /** The number whose code ends like this id; the caller checks that it encodes to the very id. */
  OptionalLong decode(String id) {
    if (id.length() != DIGITS + 2) {
      return OptionalLong.empty();
    }
    long code = 0;
    for (char c : id.substring(2).toCharArray()) {
      int digit = c < 128 ? Character.digit(c, 36) : -1;
      if (digit < 0) {
        return OptionalLong.empty();
      }
      code = code * 36 + digit;
    }
    return code > MASK ? OptionalLong.empty() : OptionalLong.of(unscramble(code));
  }

  private static String digits(long code) {
    String digits = Long.toString(code, 36);
    return "0".repeat(DIGITS - digits.length()) + digits;
  }

  private long scramble(long number) {
    long x = (number ^ key) & MASK;
    x = (x * FACTOR) & MASK;
    x ^= x >>> 20;
    return (x * FACTOR) & MASK;
  }

  private long unscramble(long code) {
    long x = (code * INVERSE) & MASK;
    x ^= x >>> 20;
    x = (x * INVERSE) & MASK;
    return x ^ key;
  }

  /** Newton's iteration: each step doubles the number of right bits. */
  private static long inverse(long odd) {
    long x = odd;
    for (int i = 0; i < 6; i++) {
      x *= 2 - odd * x;
    }
    return x & MASK;
  }
}
