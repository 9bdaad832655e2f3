package org.mediaretention.audit.batch;

import java.util.ArrayList;
import java.util.List;

/** Divides ids into as many as one call may be about. */
final class IdChunks {

  private IdChunks() {}

  /** Neighbours stay together; only the last portion may hold fewer than the most. */
  static List<List<String>> of(List<String> ids, int most) {
    List<List<String>> portions = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += most) {
      portions.add(List.copyOf(ids.subList(from, Math.min(ids.size(), from + most))));
    }
    return portions;
  }
}
