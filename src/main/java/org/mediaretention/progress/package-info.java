/** How far an audit is, how fast it goes, and how long it still takes. */
package org.mediaretention.progress;
