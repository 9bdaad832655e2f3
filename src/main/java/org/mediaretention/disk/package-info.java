/** How files and folders are made: private, durable, and by one process at a time. */
package org.mediaretention.disk;
