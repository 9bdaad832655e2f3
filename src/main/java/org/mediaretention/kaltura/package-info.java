/**
 * Entries of an audit against the Kaltura API: what is asked, what is answered, what went wrong.
 */
package org.mediaretention.kaltura;
