/**
 * What will be done to which entries: the frozen plan, its limits, its approval, and who objects.
 */
package org.mediaretention.disposition.plan;
