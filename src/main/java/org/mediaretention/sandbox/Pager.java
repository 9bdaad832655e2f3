package org.mediaretention.sandbox;

import java.util.List;

/** Which part of a list the client asked for: 30 objects unless it says otherwise, 500 at most. */
record Pager(int size, int index) {

  private static final int DEFAULT = 30;
  private static final int MAX = 500;

  static Pager of(Parameters parameters) {
    Parameters pager = parameters.in("pager");
    int size = Math.max(0, Math.min(MAX, pager.number("pageSize", DEFAULT)));
    return new Pager(size, Math.max(1, pager.number("pageIndex", 1)));
  }

  long offset() {
    return (index - 1L) * size;
  }

  <T> List<T> page(List<T> all) {
    int from = (int) Math.min(all.size(), offset());
    return all.subList(from, Math.min(all.size(), from + size));
  }
}
