package org.mediaretention.sandbox;

import java.util.List;
import java.util.Optional;

/**
 * One call the sandbox was asked.
 *
 * @param action such as {@code media.list}, in lower case
 * @param ids the ids of entries it named, in its order
 * @param startedNanos as {@link System#nanoTime} counts
 * @param fault what went wrong on purpose
 * @param ksInUrl whether the session was to be seen in the URL
 * @param objects how many objects the answer held
 */
public record Call(
    String action,
    List<String> ids,
    long startedNanos,
    long tookNanos,
    Optional<Fault> fault,
    String contentType,
    boolean ksInUrl,
    int objects) {}
