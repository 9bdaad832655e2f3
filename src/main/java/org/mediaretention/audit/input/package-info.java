/** What an audit begins with, cut into batches. */
package org.mediaretention.audit.input;
