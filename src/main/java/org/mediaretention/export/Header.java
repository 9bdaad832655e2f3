package org.mediaretention.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.mediaretention.export.cell.Cells;

/** The header of an export: which column stands where, and under which name. */
final class Header {

  static final Header NONE = new Header(List.of(), false);

  private static final int ABSENT = -1;

  /** Marks and joiners of no width, which some programs leave in a name; a byte order mark too. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\t\n\r]]+");

  private final List<String> names;
  private final boolean enclosedAsPhpDoes;
  private final int[] places = new int[Column.values().length];
  private final Column[] columns;

  private Header(List<String> names, boolean enclosedAsPhpDoes) {
    this.names = names;
    this.enclosedAsPhpDoes = enclosedAsPhpDoes;
    this.columns = new Column[names.size()];
    Arrays.fill(places, ABSENT);
    Map<String, Integer> firstOfName = firstOfName(names);
    for (Column column : Column.values()) {
      column.names().stream()
          .filter(firstOfName::containsKey)
          .findFirst()
          .ifPresent(name -> place(column, firstOfName.get(name)));
    }
  }

  static Header of(Cells cells, char delimiter) {
    List<String> names = new ArrayList<>();
    boolean asPhpDoes = true;
    for (int i = 0; i < cells.remembered(); i++) {
      asPhpDoes &= cells.isEnclosed(i) == cells.wouldPhpEnclose(i, delimiter);
      names.add(cells.read(i).trim().toString());
    }
    // A spreadsheet pads the rows, the header too, to the width of the sheet.
    while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
      names.remove(names.size() - 1);
    }
    return new Header(List.copyOf(names), asPhpDoes);
  }

  private static Map<String, Integer> firstOfName(List<String> names) {
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      first.putIfAbsent(normal(names.get(i)), i);
    }
    return first;
  }

  private static String normal(String name) {
    return INVISIBLE
        .matcher(name.toLowerCase(Locale.ROOT))
        .replaceAll("")
        .replaceAll("[\\s\\p{Z}_]+", " ")
        .trim();
  }

  private void place(Column column, int index) {
    places[column.ordinal()] = index;
    columns[index] = column;
  }

  /** How many cells a row has. */
  int cells() {
    return names.size();
  }

  List<String> names() {
    return names;
  }

  /** How many of its columns the program knows. */
  int known() {
    return (int) Arrays.stream(Column.values()).filter(this::has).count();
  }

  boolean has(Column column) {
    return indexOf(column) != ABSENT;
  }

  /** The place of a column; -1 if there is none. */
  int indexOf(Column column) {
    return places[column.ordinal()];
  }

  /** What the program knows the column at this place as; null for all others. */
  Column columnAt(int index) {
    return columns[index];
  }

  /** The file's own name of a column it has. */
  String nameOf(Column column) {
    return names.get(indexOf(column));
  }

  List<Column> missing(Column... required) {
    return Arrays.stream(required).filter(column -> !has(column)).toList();
  }

  /** Whether just those names are in quotes that PHP's fputcsv puts in quotes. */
  boolean isEnclosedAsPhpDoes() {
    return enclosedAsPhpDoes;
  }

  /** Whether dates are given in seconds since 1970, as in Kaltura's other export. */
  boolean hasEpochDates() {
    return has(Column.CREATED) && normal(nameOf(Column.CREATED)).equals("createdat");
  }
}
