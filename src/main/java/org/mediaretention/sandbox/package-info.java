/**
 * A small but truthful Kaltura account on a local port, for the demo, the tests and the benchmark.
 */
package org.mediaretention.sandbox;
