/** The life of a dropped folder: claimed, worked on, published, failed, removed. */
package org.mediaretention.inbox;
