package org.mediaretention.endtoend.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What summary.csv must say of candidates. */
public final class OracleSummary {

  private final List<OracleRow> candidates;
  private final List<List<String>> table = new ArrayList<>();

  private OracleSummary(List<OracleRow> candidates) {
    this.candidates = candidates;
  }

  /** The table without filters of the user's: the one that is always there looks for length 0. */
  public static List<List<String>> of(List<OracleRow> candidates, boolean flavors) {
    OracleSummary summary = new OracleSummary(candidates);
    summary.table.add(List.of("metric", "2-year", "4-year", "non-ready", "total"));
    summary.addPeopleAndTypes();
    summary.addLengths();
    if (flavors) {
      summary.addBytes();
    }
    summary.table.add(List.of("---", "", "", "", ""));
    summary.count("Duration == 0 sec", row -> hasLength(row) && row.seconds() == 0);
    return summary.table;
  }

  private void addPeopleAndTypes() {
    count("Candidates", row -> true);
    add("Unique users", rows -> Long.toString(owners(rows)));
    add(
        "Unique users (0 plays)",
        rows -> Long.toString(owners(rows.stream().filter(OracleSummary::isUnplayed).toList())));
    for (String type : List.of("video", "audio", "image")) {
      count("Media type: " + type, row -> row.mediaType().toLowerCase(Locale.ROOT).equals(type));
    }
    for (String type : List.of("YouTube", "Quiz", "YouTube Quiz")) {
      count("Media subtype: " + type, row -> row.mediaType().equals(type));
    }
  }

  private void addLengths() {
    add("Duration of entries (seconds)", rows -> Long.toString(seconds(rows)));
    add("Duration of entries (hours)", rows -> hundredths(seconds(rows), 3_600));
  }

  private void addBytes() {
    add("Bytes saved", rows -> Long.toString(bytes(rows)));
    add("MB saved", rows -> hundredths(bytes(rows), 1L << 20));
    add("GB saved", rows -> hundredths(bytes(rows), 1L << 30));
    add("TB saved", rows -> hundredths(bytes(rows), 1L << 40));
  }

  private void count(String metric, Predicate<OracleRow> fits) {
    add(metric, rows -> Long.toString(rows.stream().filter(fits).count()));
  }

  private void add(String metric, Function<List<OracleRow>, String> value) {
    Stream<List<OracleRow>> columns =
        Stream.of(of("2year"), of("4year"), of("nonready"), candidates);
    table.add(Stream.concat(Stream.of(metric), columns.map(value)).toList());
  }

  private List<OracleRow> of(String policy) {
    return candidates.stream().filter(row -> row.policy().equals(policy)).toList();
  }

  private static boolean isUnplayed(OracleRow row) {
    return row.plays().isEmpty() || row.plays().equals("0");
  }

  private static boolean hasLength(OracleRow row) {
    return !row.mediaType().equals("Image");
  }

  private static long owners(List<OracleRow> rows) {
    return rows.stream().map(OracleRow::owner).distinct().count();
  }

  private static long seconds(List<OracleRow> rows) {
    return rows.stream().filter(OracleSummary::hasLength).mapToLong(OracleRow::seconds).sum();
  }

  private static long bytes(List<OracleRow> rows) {
    return rows.stream().mapToLong(OracleRow::bytes).sum();
  }

  /** In whole numbers; a value just between two hundredths would need another account. */
  private static String hundredths(long value, long unit) {
    long doubled = Math.multiplyExact(value, 200L) / unit;
    if (doubled % 2 == 1 && value * 200 % unit == 0) {
      throw new AssertionError(value + " is just between two hundredths of " + unit);
    }
    long hundredths = (doubled + 1) / 2;
    return "%d.%02d".formatted(hundredths / 100, hundredths % 100);
  }
}
