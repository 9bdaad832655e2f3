/** The ledger of a plan: every deed, announced on the disk before it is done. */
package org.mediaretention.disposition.ledger;
