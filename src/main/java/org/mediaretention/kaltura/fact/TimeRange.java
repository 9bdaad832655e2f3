package org.mediaretention.kaltura.fact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A stretch of time by which entries are chosen, in seconds since 1970.
 *
 * @param first included; everything before it too, when it is {@link #EARLIEST}
 * @param last included; {@link #OPEN} for no end
 */
public record TimeRange(long first, long last) {

  /** Kaltura takes smaller numbers for seconds from now. No entry is as old: it is of 1979. */
  public static final long EARLIEST = 315_360_001;

  private static final long OPEN = Long.MAX_VALUE;

  /**
   * @throws IllegalArgumentException when the span is empty, or lies in times that Kaltura cannot
   *     be asked about
   */
  public TimeRange {
    if (first < EARLIEST || last < first) {
      throw new IllegalArgumentException("no span of time from " + first + " to " + last);
    }
  }

  /** Everything up to an instant; an earlier one than the earliest counts as that. */
  public static TimeRange until(Instant last) {
    return new TimeRange(EARLIEST, Math.max(EARLIEST, last.getEpochSecond()));
  }

  /** Every time there is. */
  public static TimeRange ever() {
    return new TimeRange(EARLIEST, OPEN);
  }

  /** One second. */
  public static TimeRange at(long second) {
    return new TimeRange(second, second);
  }

  /** What is left of it from a second on. */
  public TimeRange from(long second) {
    return new TimeRange(second, last);
  }

  /** What lies behind a second of it; nothing behind its last. */
  public Optional<TimeRange> after(long second) {
    return second < last ? Optional.of(new TimeRange(second + 1, last)) : Optional.empty();
  }

  /** What lies before a second of it. */
  public TimeRange before(long second) {
    return new TimeRange(first, second - 1);
  }

  @JsonIgnore
  public boolean isOneSecond() {
    return first == last;
  }

  public boolean hasBegin() {
    return first > EARLIEST;
  }

  public boolean hasEnd() {
    return last < OPEN;
  }

  public boolean contains(long second) {
    return first <= second && second <= last;
  }

  /** For people: the two instants. */
  @Override
  public String toString() {
    String begin =
        hasBegin() ? String.format(Locale.ROOT, "from %s ", Instant.ofEpochSecond(first)) : "";
    return begin + (hasEnd() ? "up to " + Instant.ofEpochSecond(last) : "on");
  }
}
