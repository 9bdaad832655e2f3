package org.mediaretention.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What an entry was and became, oldest first. */
record EntryHistory(List<Version> versions) {

  /** What an entry was from then on. */
  record Version(Instant from, SandboxEntry entry) {}

  EntryHistory {
    versions = List.copyOf(versions);
  }

  static EntryHistory from(SandboxEntry base) {
    return new EntryHistory(List.of(new Version(Instant.MIN, base)));
  }

  EntryHistory then(Instant at, SandboxEntry entry) {
    List<Version> more = new ArrayList<>(versions);
    more.add(new Version(at, entry));
    return new EntryHistory(more);
  }

  SandboxEntry now() {
    return versions.get(versions.size() - 1).entry();
  }

  /** The newest that was there at this time; a clock that is set back hides what came after it. */
  SandboxEntry at(Instant time) {
    SandboxEntry found = versions.get(0).entry();
    for (Version version : versions) {
      if (!version.from().isAfter(time)) {
        found = version.entry();
      }
    }
    return found;
  }
}
