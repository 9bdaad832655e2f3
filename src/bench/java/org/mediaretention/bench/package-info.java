/** How fast the program is, measured on a made-up account; see docs/performance.md. */
package org.mediaretention.bench;
