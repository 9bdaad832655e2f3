package org.mediaretention.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.mediaretention.policy.Decision;

/**
 * What became of the rows of an input.
 *
 * @param byOutcome rows; an outcome that no row has may be absent
 */
public record Counts(Map<RowOutcome, Long> byOutcome) {

  private static final int MANY = 10;

  /** The field of JSON that has the sum. */
  private static final String ROWS = "rows";

  public static final Counts NONE = new Counts(Map.of());

  /** Copies its argument. */
  public Counts {
    Map<RowOutcome, Long> counted = new EnumMap<>(RowOutcome.class);
    counted.putAll(byOutcome);
    counted.values().removeIf(rows -> rows == 0);
    byOutcome = Collections.unmodifiableMap(counted);
  }

  /** One row. */
  public static Counts of(RowOutcome outcome) {
    return of(outcome, 1);
  }

  public static Counts of(RowOutcome outcome, long rows) {
    return new Counts(Map.of(outcome, rows));
  }

  /** One row whose entry was decided on. */
  public static Counts of(Decision decision) {
    return of(RowOutcome.of(decision.outcome()));
  }

  /**
   * As JSON has it.
   *
   * @throws IllegalArgumentException when an outcome is unknown, or when the counts do not add up
   *     to the rows
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Counts ofFields(Map<String, Long> fields) {
    Map<String, Long> left = new LinkedHashMap<>(fields);
    long rows = left.getOrDefault(ROWS, 0L);
    left.remove(ROWS);
    Map<RowOutcome, Long> byOutcome = new EnumMap<>(RowOutcome.class);
    for (RowOutcome outcome : RowOutcome.values()) {
      byOutcome.put(outcome, left.getOrDefault(outcome.field(), 0L));
      left.remove(outcome.field());
    }
    Counts counts = new Counts(byOutcome);
    if (!left.isEmpty()) {
      throw new IllegalArgumentException("unknown outcome of rows: " + left.keySet());
    }
    if (counts.rows() != rows) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%d rows have %d outcomes", rows, counts.rows()));
    }
    return counts;
  }

  @JsonValue
  Map<String, Long> fields() {
    Map<String, Long> fields = new LinkedHashMap<>();
    fields.put(ROWS, rows());
    for (RowOutcome outcome : RowOutcome.values()) {
      fields.put(outcome.field(), count(outcome));
    }
    return fields;
  }

  /** All rows. */
  public long rows() {
    return byOutcome.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The rows that have this outcome. */
  public long count(RowOutcome outcome) {
    return byOutcome.getOrDefault(outcome, 0L);
  }

  // By the names of audit.json, for routes such as audit-finished.

  public long duplicates() {
    return count(RowOutcome.DUPLICATE);
  }

  public long rejected() {
    return count(RowOutcome.REJECTED);
  }

  public long tooYoung() {
    return count(RowOutcome.TOO_YOUNG);
  }

  public long watched() {
    return count(RowOutcome.WATCHED);
  }

  public long policyGap() {
    return count(RowOutcome.POLICY_GAP);
  }

  public long nonreadyExcluded() {
    return count(RowOutcome.NONREADY_EXCLUDED);
  }

  public long gone() {
    return count(RowOutcome.GONE);
  }

  public long recycled() {
    return count(RowOutcome.RECYCLED);
  }

  public long exempt() {
    return count(RowOutcome.EXEMPT);
  }

  public long candidates() {
    return count(RowOutcome.CANDIDATE);
  }

  public long undecided() {
    return count(RowOutcome.UNDECIDED);
  }

  /** These rows and those. */
  public Counts plus(Counts other) {
    Map<RowOutcome, Long> sum = new EnumMap<>(RowOutcome.class);
    sum.putAll(byOutcome);
    other.byOutcome.forEach((outcome, rows) -> sum.merge(outcome, rows, Long::sum));
    return new Counts(sum);
  }

  /** Whether more entries are gone than there, and not only a few. */
  public boolean areMostlyGone() {
    long notLookedUp =
        count(RowOutcome.DUPLICATE) + count(RowOutcome.REJECTED) + count(RowOutcome.TOO_YOUNG);
    long gone = count(RowOutcome.GONE);
    return gone >= MANY && 2 * gone > rows() - notLookedUp;
  }
}
