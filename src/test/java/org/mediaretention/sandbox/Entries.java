package org.mediaretention.sandbox;

import java.util.List;
import java.util.stream.IntStream;

/** Entries for tests. */
final class Entries {

  static final long CREATED = 1_500_000_000;

  private Entries() {}

  static SandboxEntry ready(String id) {
    return SandboxEntry.video(id, "Lecture " + id, CREATED);
  }

  static SandboxEntry in(String id, EntryState state) {
    return ready(id).with(state);
  }

  /** {@code 0_00000000} and so on. */
  static List<String> ids(int count) {
    return IntStream.range(0, count).mapToObj("0_%08d"::formatted).toList();
  }

  static SandboxAccount readyOnes(int count) {
    return SandboxAccount.of(ids(count).stream().map(Entries::ready).toList());
  }
}
