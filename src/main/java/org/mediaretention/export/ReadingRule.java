package org.mediaretention.export;

/** What the cells of a reading of an ambiguous record must satisfy. */
@FunctionalInterface
interface ReadingRule {

  /**
   * Whether a cell may stand in a column; its characters lie from {@code from} up to {@code to}.
   */
  boolean allows(int column, char[] chars, int from, int to, byte form);
}
