/** A retention audit of a Kaltura account, run as a set of Camel routes. */
package org.mediaretention;
