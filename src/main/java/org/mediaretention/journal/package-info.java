/**
 * What an audit set out to do and found, on the disk: all that reports, pages and plans may know.
 */
package org.mediaretention.journal;
