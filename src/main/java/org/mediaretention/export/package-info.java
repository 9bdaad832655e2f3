/**
 * Turns the text of a Kaltura CSV export into entries, and says in words what it could not read.
 */
package org.mediaretention.export;
