/** The HTTP client: its proxy, its deadline, the size of an answer, and what a status means. */
package org.mediaretention.kaltura.http;
