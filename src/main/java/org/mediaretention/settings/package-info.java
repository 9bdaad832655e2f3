/** What the operator may set, read once at the start and checked as a whole. */
package org.mediaretention.settings;
