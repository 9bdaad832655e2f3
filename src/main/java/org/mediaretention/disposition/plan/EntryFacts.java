package org.mediaretention.disposition.plan;

import java.util.List;
import java.util.Set;

/**
 * What Kaltura says about an entry at the moment, as far as it decides whether to touch it. Text is
 * empty where nothing is set.
 *
 * @param mediaType Kaltura's number
 * @param capabilities such as {@code quiz.quiz}
 * @param sourceType how the entry came about
 * @param isDistributed whether it is on another platform
 */
public record EntryFacts(
    String id,
    String status,
    boolean isRecycled,
    String mediaType,
    String parentEntryId,
    String replacingEntryId,
    String replacedEntryId,
    String replacementStatus,
    String recordedEntryId,
    String redirectEntryId,
    Set<String> capabilities,
    Set<String> adminTags,
    String sourceType,
    boolean isDistributed,
    List<FlavorFacts> flavors) {}
