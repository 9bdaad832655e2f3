package org.mediaretention.export;

/**
 * One entry named by a file of which only the ids count, such as the list of quizzes.
 *
 * @param line the line of the file on which the row begins, from 1
 */
public record ListedId(long line, String id) implements IdRow {}
