/** Deciding, at the moment of acting: how fast, whether at all, and what came of it. */
package org.mediaretention.disposition.act;
