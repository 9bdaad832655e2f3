package org.mediaretention.export.cell;

/** What an entry id looks like. */
public final class EntryId {

  private static final int MAX = 40;

  private EntryId() {}

  public static boolean isOne(CellText text) {
    if (text.isEmpty() || text.length() > MAX) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!isSymbol(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isSymbol(char c) {
    return c >= 'a' && c <= 'z'
        || c >= '0' && c <= '9'
        || c >= 'A' && c <= 'Z'
        || c == '_'
        || c == '-';
  }
}
