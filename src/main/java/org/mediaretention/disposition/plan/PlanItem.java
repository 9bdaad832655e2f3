package org.mediaretention.disposition.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mediaretention.disposition.Action;
import org.mediaretention.policy.Rule;

/**
 * An entry and what the plan does to it.
 *
 * @param lastPlayed empty when it was never played
 * @param plays empty when nobody knows
 * @param status Kaltura's number, or the name of a plugin's status
 * @param flavorsToDelete the ids that a strip deletes, and no others; empty for other actions
 * @param flavorsToKeep the ids that stay
 * @param bytes that the action frees at most; empty when unmeasured
 */
public record PlanItem(
    String entryId,
    Action action,
    Rule rule,
    String owner,
    String entryName,
    Instant created,
    Optional<Instant> lastPlayed,
    OptionalLong plays,
    String status,
    List<String> flavorsToDelete,
    List<String> flavorsToKeep,
    OptionalLong bytes) {}
