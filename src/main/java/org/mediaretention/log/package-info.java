/** How the log is written: its form, its levels, and the audit in each line. */
package org.mediaretention.log;
