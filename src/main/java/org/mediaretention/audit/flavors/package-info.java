/** Packs candidates into the fewest calls that list their flavors. */
package org.mediaretention.audit.flavors;
