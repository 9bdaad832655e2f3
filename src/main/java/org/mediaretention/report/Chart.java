package org.mediaretention.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Horizontal bars; each bears its name and its number, so that none is told by its colour.
 *
 * @param id unique in the page
 */
record Chart(String id, String title, String description, List<Bar> bars) {

  static final int WIDTH = 360;
  static final int ROW = 22;
  static final int LABELS = 135;
  private static final int WIDEST = 130;

  /**
   * One bar.
   *
   * @param width in units of the drawing
   * @param y where its row begins
   */
  record Bar(String label, String text, int width, int y) {

    int end() {
      return LABELS + width;
    }
  }

  /** Bars of the bytes that go; of the entries when no bytes are known. */
  static <K extends Comparable<K>> Chart of(
      String id, String by, Breakdown<K> parts, Function<K, String> titles) {
    Map<K, Amounts> amounts = parts.parts();
    long bytes = amounts.values().stream().mapToLong(part -> part.total().bytes()).sum();
    Function<Amounts, Long> value =
        bytes > 0 ? part -> part.total().bytes() : part -> part.total().entries();
    SizeUnit unit = SizeUnit.forPartsOf(bytes);
    Function<Long, String> text = bytes > 0 ? unit::with : Words::entries;
    long largest = amounts.values().stream().mapToLong(value::apply).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    for (Map.Entry<K, Amounts> part : amounts.entrySet()) {
      long number = value.apply(part.getValue());
      bars.add(
          new Bar(
              titles.apply(part.getKey()),
              text.apply(number),
              width(number, largest),
              bars.size() * ROW));
    }
    String what = bytes > 0 ? "Storage that would be freed" : "Candidates";
    return new Chart(
        id,
        String.format(Locale.ROOT, "%s, %s", what, by),
        String.format(
            Locale.ROOT,
            "Bar chart with a bar for each row of the table that follows; the longest stands for %s.",
            text.apply(largest)),
        bars);
  }

  int height() {
    return bars.size() * ROW;
  }

  // What is there at all can be seen.
  private static int width(long number, long largest) {
    if (number == 0) {
      return 0;
    }
    return (int) Math.max(1, Math.round((double) number * WIDEST / largest));
  }
}
