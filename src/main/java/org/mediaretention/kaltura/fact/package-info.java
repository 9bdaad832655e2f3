/**
 * What Kaltura says of entries, flavors and metadata, each fact possible and understood, or
 * unknown.
 */
package org.mediaretention.kaltura.fact;
