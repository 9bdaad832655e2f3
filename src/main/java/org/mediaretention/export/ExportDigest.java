package org.mediaretention.export;

/**
 * What identifies the content of an export.
 *
 * @param rows how many data rows it has, rejected ones included
 * @param sha256 of its bytes, in lower-case hexadecimal
 */
public record ExportDigest(long rows, String sha256) {}
