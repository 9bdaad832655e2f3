/** Starts Camel, names the objects that routes may call, and keeps a server running. */
package org.mediaretention.engine;
