package org.mediaretention.audit.batch;

import java.time.Instant;
import org.mediaretention.kaltura.fact.MediaEntry;

/** An entry as Kaltura described it, and when it did. */
record ObservedEntry(MediaEntry entry, Instant at) {}
