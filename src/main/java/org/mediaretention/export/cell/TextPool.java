package org.mediaretention.export.cell;

/** Gives the same string for the same short text when it comes again soon, to spare memory. */
public final class TextPool {

  private static final int MAX = 64;
  private static final int SLOTS = 1 << 12;

  private final String[] slots = new String[SLOTS];

  String text(char[] chars, int from, int to) {
    int length = to - from;
    if (length > MAX) {
      return new String(chars, from, length);
    }
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + chars[i];
    }
    int slot = (hash ^ hash >>> 12) & SLOTS - 1;
    if (!same(slots[slot], chars, from, length)) {
      slots[slot] = new String(chars, from, length);
    }
    return slots[slot];
  }

  private static boolean same(String known, char[] chars, int from, int length) {
    if (known == null || known.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known.charAt(i) != chars[from + i]) {
        return false;
      }
    }
    return true;
  }
}
