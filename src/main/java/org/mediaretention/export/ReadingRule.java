package org.mediaretention.export;

/** What a reading of an ambiguous record must satisfy. */
interface ReadingRule {

  /**
   * Whether a cell may stand in a column; its characters lie from {@code from} up to {@code to}.
   */
  boolean allows(int column, char[] chars, int from, int to, byte form);

  /** Whether a record may end before this position although its last quote is ambiguous. */
  default boolean allowsEnd(char[] chars, int position, int limit) {
    return true;
  }
}
