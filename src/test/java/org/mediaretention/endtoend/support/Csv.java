package org.mediaretention.endtoend.support;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV as RFC 4180 has it, and nothing but that. */
public final class Csv {

  private final String text;
  private int at;

  private Csv(String text) {
    this.text = text;
  }

  public static List<List<String>> parse(String text) {
    Csv csv = new Csv(text);
    List<List<String>> rows = new ArrayList<>();
    while (csv.at < text.length()) {
      rows.add(csv.row());
    }
    return rows;
  }

  private List<String> row() {
    List<String> cells = new ArrayList<>();
    do {
      cells.add(isAt('"') ? quoted() : bare());
    } while (skip(','));
    if (!skip('\n')) {
      throw new AssertionError("A row does not end where its last cell does: " + cells);
    }
    return cells;
  }

  private String bare() {
    int from = at;
    while (at < text.length() && !isAt(',') && !isAt('\n')) {
      at++;
    }
    return text.substring(from, at);
  }

  private String quoted() {
    StringBuilder cell = new StringBuilder();
    at++;
    while (true) {
      int quote = text.indexOf('"', at);
      cell.append(text, at, quote);
      at = quote + 1;
      if (!skip('"')) {
        return cell.toString();
      }
      cell.append('"');
    }
  }

  private boolean skip(char c) {
    boolean there = isAt(c);
    at += there ? 1 : 0;
    return there;
  }

  private boolean isAt(char c) {
    return at < text.length() && text.charAt(at) == c;
  }
}
