package org.mediaretention.audit.batch;

import java.util.List;
import java.util.Optional;
import org.mediaretention.kaltura.fact.FlavorStorage;
import org.mediaretention.policy.Rule;

/**
 * What a list of candidates says of one of them, and an audit takes as given.
 *
 * @param isToBeMeasured whether Kaltura is asked for its flavors
 * @param storage known when the list was measured before
 * @param cells the whole row
 */
public record ListedDecision(
    Rule rule, boolean isToBeMeasured, Optional<FlavorStorage> storage, List<String> cells) {}
