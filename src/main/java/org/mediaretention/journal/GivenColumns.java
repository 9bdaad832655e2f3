package org.mediaretention.journal;

import java.util.List;

/**
 * The columns of a list of candidates.
 *
 * @param flavors where the number of flavors stands; -1 if nowhere
 * @param bytesSaved where the bytes saved stand; -1 if nowhere
 */
public record GivenColumns(List<String> names, int flavors, int bytesSaved) {}
