/** The text of one cell: dates, durations, counts, ids. */
package org.mediaretention.export.cell;
