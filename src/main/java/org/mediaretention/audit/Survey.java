package org.mediaretention.audit;

import java.util.List;

/**
 * What one reading of a set of exports has shown.
 *
 * @param inputs the exports, the one of all entries first
 * @param oldEnough how many entries of it may be candidates by their age, with the rows that could
 *     not be read
 */
record Survey(List<Plan.Input> inputs, long oldEnough, List<Warning> warnings) {}
