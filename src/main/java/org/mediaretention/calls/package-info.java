/** How a call gets to Kaltura and back: the session, the pace, retries and outages. */
package org.mediaretention.calls;
