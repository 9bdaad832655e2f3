/** One run: its exports, its folder, its batches, its journal and how it ends. */
package org.mediaretention.audit;
