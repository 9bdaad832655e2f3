package org.mediaretention.journal;

import java.util.Locale;
import java.util.Optional;
import org.mediaretention.export.ExportedEntry;
import org.mediaretention.kaltura.fact.FlavorStorage;

/**
 * The entries that no rule covers: too old for the one, watched too recently for the other.
 *
 * @param seconds by the export, images left out
 * @param measured of how many the flavors were listed
 * @param bytes of all their flavors
 */
public record PolicyGap(long entries, long seconds, long measured, long bytes) {

  public static final PolicyGap NONE = new PolicyGap(0, 0, 0, 0);

  public static PolicyGap of(ExportedEntry entry, Optional<FlavorStorage> storage) {
    return new PolicyGap(
        1,
        entry.lengthSeconds(),
        storage.isPresent() ? 1 : 0,
        storage.map(FlavorStorage::bytes).orElse(0L));
  }

  /** Says of how many the size is missing, if it was wanted. */
  Optional<Warning> warning(Plan plan) {
    long unknown = entries - measured;
    if (!plan.measurePolicyGap() || unknown == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Warning(
            Warning.Code.POLICY_GAP_UNMEASURED,
            String.format(
                Locale.ROOT,
                "the flavors of %d entries in the policy gap could not be listed; policyGap.bytes leaves them out",
                unknown),
            unknown));
  }

  /** This gap and that. */
  public PolicyGap plus(PolicyGap other) {
    return new PolicyGap(
        Math.addExact(entries, other.entries),
        Math.addExact(seconds, other.seconds),
        Math.addExact(measured, other.measured),
        Math.addExact(bytes, other.bytes));
  }
}
