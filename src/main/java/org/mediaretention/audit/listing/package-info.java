/** The account in windows of creation dates. */
package org.mediaretention.audit.listing;
