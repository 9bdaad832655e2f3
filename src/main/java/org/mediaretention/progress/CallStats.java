package org.mediaretention.progress;

import java.util.Map;
import java.util.Optional;
import org.mediaretention.kaltura.RetryKind;

/**
 * The calls of this run up to one moment.
 *
 * @param made every call, the repeated ones too
 * @param lookingUp calls under way that look entries up
 * @param measuring calls under way that ask for flavors
 * @param underWay every call under way
 * @param retries by what had gone wrong
 * @param outage since when Kaltura does not answer, and why; empty when it does
 */
record CallStats(
    long made,
    int lookingUp,
    int measuring,
    int underWay,
    Map<RetryKind, Long> retries,
    Optional<String> outage) {}
