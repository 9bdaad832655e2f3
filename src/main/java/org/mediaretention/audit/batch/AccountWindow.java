package org.mediaretention.audit.batch;

import org.mediaretention.kaltura.fact.TimeRange;

/**
 * A stretch of time whose entries are listed together, and make one batch.
 *
 * @param created when the entries were created
 * @param entries how many there were when the windows were laid
 */
public record AccountWindow(TimeRange created, long entries) {}
