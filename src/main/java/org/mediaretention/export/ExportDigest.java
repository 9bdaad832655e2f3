package org.mediaretention.export;

/**
 * What identifies the content of an export.
 *
 * @param rows how many data rows it has, rejected ones included
 * @param emptyRows how many rows hold nothing and are no data rows
 * @param sha256 of its bytes, in lower-case hexadecimal
 */
public record ExportDigest(long rows, long emptyRows, String sha256) {}
