package org.mediaretention.sandbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Puts answers in an order that nobody can rely on, though the same call gives the same order. */
final class Shuffle {

  private Shuffle() {}

  static <T> List<T> of(List<T> found, Object call) {
    List<T> shuffled = new ArrayList<>(found);
    Collections.shuffle(shuffled, new Random(call.hashCode()));
    return shuffled;
  }
}
