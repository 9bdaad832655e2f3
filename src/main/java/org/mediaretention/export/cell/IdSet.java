package org.mediaretention.export.cell;

import com.carrotsearch.hppc.LongHashSet;
import java.util.HashSet;
import java.util.Set;

/**
 * A set of entry ids that takes ten to twenty bytes for an id of Kaltura's usual form.
 *
 * <p>Not for use by several threads at once.
 */
public final class IdSet {

  private static final int USUAL_LENGTH = 10;
  private static final int SYMBOLS = 37;
  private static final int UNDERSCORE = 36;
  private static final long UNUSUAL = -1;

  private final LongHashSet usual = new LongHashSet();
  private final Set<String> unusual = new HashSet<>();

  /** Whether the id was not in the set before. */
  public boolean add(String id) {
    long packed = pack(id);
    return packed == UNUSUAL ? unusual.add(id) : usual.add(packed);
  }

  public boolean contains(String id) {
    long packed = pack(id);
    return packed == UNUSUAL ? unusual.contains(id) : usual.contains(packed);
  }

  public int size() {
    return usual.size() + unusual.size();
  }

  /** The id as a number in base 37, if it looks like 0_ab12cd34 or like ab12cd34ef. */
  private static long pack(String id) {
    if (id.length() != USUAL_LENGTH) {
      return UNUSUAL;
    }
    long packed = 0;
    for (int i = 0; i < USUAL_LENGTH; i++) {
      int symbol = symbol(id, i);
      if (symbol < 0) {
        return UNUSUAL;
      }
      packed = packed * SYMBOLS + symbol;
    }
    return packed;
  }

  private static int symbol(String id, int index) {
    char c = id.charAt(index);
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 10;
    }
    boolean afterDigit = index == 1 && id.charAt(0) <= '9';
    return c == '_' && afterDigit ? UNDERSCORE : -1;
  }
}
