package org.mediaretention.report;

import java.util.Optional;
import org.mediaretention.journal.Candidate;
import org.mediaretention.kaltura.fact.FlavorStorage;
import org.mediaretention.policy.Rule;

/**
 * How much some candidates are; every figure of the reports is one of these or a sum of them.
 *
 * @param seconds by the export, images left out
 * @param measured how many of them have flavors that are known
 * @param assets the flavors of those
 * @param bytes that go when the policy is carried out on those
 */
record Amount(long entries, long seconds, long measured, long assets, long bytes) {

  static final Amount NONE = new Amount(0, 0, 0, 0, 0);

  /**
   * One candidate.
   *
   * @param flavors whether flavors were asked for; if not, nothing is measured
   */
  static Amount of(Candidate candidate, boolean flavors) {
    long seconds = candidate.entry().lengthSeconds();
    if (!flavors || candidate.storage().isEmpty()) {
      return new Amount(1, seconds, 0, 0, 0);
    }
    return new Amount(
        1, seconds, 1, candidate.storage().get().flavors(), candidate.bytesSaved().orElseThrow());
  }

  /** These and those. */
  Amount plus(Amount other) {
    return new Amount(
        Math.addExact(entries, other.entries),
        Math.addExact(seconds, other.seconds),
        Math.addExact(measured, other.measured),
        Math.addExact(assets, other.assets),
        Math.addExact(bytes, other.bytes));
  }

  /** The same, when a rule frees what it leaves of this storage. */
  Amount freeing(Optional<FlavorStorage> storage, Rule rule) {
    long freed = storage.map(known -> known.bytesFreed(rule.keepsSource())).orElse(0L);
    return new Amount(entries, seconds, measured, assets, measured == 0 ? 0 : freed);
  }

  long unmeasured() {
    return entries - measured;
  }
}
