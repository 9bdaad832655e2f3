package org.mediaretention.export;

/**
 * What the head of an export tells.
 *
 * @param length how many characters come before the first row
 * @param lines how many lines come before the first row
 */
record Head(Header header, char delimiter, long length, long lines) {}
