/** One batch: looked up, decided, checked and recorded. */
package org.mediaretention.audit.batch;
