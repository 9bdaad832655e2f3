/** Everything known of an audit, turned into files. */
package org.mediaretention.report;
