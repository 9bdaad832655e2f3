package org.mediaretention.journal;

import java.util.Locale;
import java.util.Optional;

/**
 * How much custom metadata there is on candidates.
 *
 * @param asked candidates about which Kaltura gave an answer
 * @param found objects in the answers
 */
public record MetadataCounts(long asked, long found) {

  public static final MetadataCounts NONE = new MetadataCounts(0, 0);

  MetadataCounts plus(MetadataCounts other) {
    return new MetadataCounts(asked + other.asked, found + other.found);
  }

  /** A wrong profile looks as if nobody had exempted anything. */
  Optional<Warning> warning(Plan plan) {
    if (asked == 0 || found > 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Warning(
            Warning.Code.NO_EXEMPTION_METADATA,
            String.format(
                Locale.ROOT,
                "none of %d candidates has custom metadata of profile %d: if there should be some, exemptions.metadata-profile-id names the wrong profile",
                asked,
                plan.exemptionProfile().orElseThrow()),
            asked));
  }
}
