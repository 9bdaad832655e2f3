/** What changes an account; apart from what is only asked. */
package org.mediaretention.kaltura.change;
