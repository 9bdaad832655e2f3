package org.mediaretention.audit.input;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mediaretention.export.RejectedRow;

/** Why rows of an export were rejected, so that the commonest reasons can be told. */
public final class Rejections {

  private static final int COMMONEST = 3;

  /** Bounds the memory when each row has a reason of its own. */
  private static final int MAX_KINDS = 1_000;

  /** What a row itself holds; without it, equal reasons are equal. */
  private static final Pattern QUOTED = Pattern.compile("\".*\"", Pattern.DOTALL);

  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private long count;

  /** Rows that were rejected for one reason, and the first of them. */
  private record Kind(long rows, RejectedRow first) {

    private Kind plus(Kind other) {
      return new Kind(rows + other.rows, first);
    }

    private String inWords() {
      return String.format(
          Locale.ROOT, "%d rows such as line %d: %s", rows, first.line(), first.reason());
    }
  }

  public void see(RejectedRow row) {
    count++;
    String kind = QUOTED.matcher(row.reason()).replaceAll("");
    if (kinds.size() < MAX_KINDS || kinds.containsKey(kind)) {
      kinds.merge(kind, new Kind(1, row), Kind::plus);
    }
  }

  public long count() {
    return count;
  }

  /** That no row of the file can be read, with the commonest reasons. */
  public String inWords(String file) {
    List<Kind> commonest =
        kinds.values().stream()
            .sorted(Comparator.comparingLong(Kind::rows).reversed())
            .limit(COMMONEST)
            .toList();
    return String.format(
        Locale.ROOT,
        "None of the %d rows of %s can be read. The commonest reasons are: %s.",
        count,
        file,
        commonest.stream().map(Kind::inWords).collect(Collectors.joining("; ")));
  }
}
