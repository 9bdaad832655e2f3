package org.mediaretention.audit;

import java.util.List;
import java.util.Optional;
import org.mediaretention.export.DateOrder;

/**
 * What one reading of a set of exports has shown.
 *
 * @param inputs the exports, the one of all entries first
 * @param dateOrder of day and month in their dates; empty when no date depends on it
 * @param oldEnough how many entries of it may be candidates by their age, with the rows that could
 *     not be read
 */
record Survey(
    List<Plan.Input> inputs,
    Optional<DateOrder> dateOrder,
    long oldEnough,
    List<Warning> warnings) {}
