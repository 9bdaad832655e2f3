package org.mediaretention.kaltura.fact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mediaretention.text.PlainText;

/**
 * The gate for every fact that comes from outside. What is not written as Kaltura writes it, or
 * cannot be, is unknown, with the reason: no value is guessed, rounded or cut to fit.
 */
public final class FactGate {

  /** Seconds of an instant in a year of four digits; milliseconds since 1970 are larger. */
  private static final long LATEST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  /** More plays than any entry has. */
  private static final long MAX_PLAYS = 1_000_000_000_000_000L;

  /** A pebibyte; no flavor is as large, and the sum of a page of them is still a long. */
  public static final long MAX_BYTES = 1L << 50;

  static final long BYTES_PER_KB = 1024;

  /** Ten years. */
  private static final long MAX_SECONDS = 10L * 366 * 24 * 3600;

  private static final int SHOWN = 40;

  // No sign but -, no space, no leading zero, no fraction, no exponent, and few enough digits.
  private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,17}");

  private static final Map<String, Boolean> FLAGS =
      Map.of("true", true, "1", true, "false", false, "0", false);

  private FactGate() {}

  /** The state of an entry: one of the codes and names that Kaltura has, and nothing else. */
  static Fact<EntryStatus> status(String field, Optional<String> told) {
    return understood(field, told, EntryStatus::ofCode, "is none of the statuses that Kaltura has");
  }

  /** Yes or no. */
  static Fact<Boolean> flag(String field, Optional<String> told) {
    return understood(
        field, told, text -> Optional.ofNullable(FLAGS.get(text)), "is neither true nor false");
  }

  /** How often an entry was played, or how many objects a list has. */
  public static Fact<Long> count(String field, Optional<String> told) {
    return whole(field, told, 0, MAX_PLAYS);
  }

  /** Seconds since 1970; 0 is none. The time of day that it is now is not known here. */
  public static Fact<Long> time(String field, Optional<String> told) {
    return told.filter("0"::equals).isPresent()
        ? new Fact.Absent<>()
        : understood(
            field,
            told,
            text -> whole(text, TimeRange.EARLIEST, LATEST),
            "is no time in seconds since 1970, from 1979-12-30 to 9999-12-31");
  }

  /** Seconds since 1970, of what may never have been; an empty text is none, too. */
  static Fact<Long> timeOrNever(String field, Optional<String> told) {
    return told.filter(String::isEmpty).isPresent() ? new Fact.Absent<>() : time(field, told);
  }

  static Fact<Long> bytes(String field, Optional<String> told) {
    return whole(field, told, 0, MAX_BYTES);
  }

  static Fact<Long> kilobytes(String field, Optional<String> told) {
    return whole(field, told, 0, MAX_BYTES / BYTES_PER_KB);
  }

  static Fact<Long> seconds(String field, Optional<String> told) {
    return whole(field, told, 0, MAX_SECONDS);
  }

  static Fact<Long> millis(String field, Optional<String> told) {
    return whole(field, told, 0, MAX_SECONDS * 1000);
  }

  /** A code out of a row of codes. */
  public static Fact<Long> code(String field, Optional<String> told, long least, long most) {
    return whole(field, told, least, most);
  }

  private static Fact<Long> whole(String field, Optional<String> told, long least, long most) {
    return understood(
        field,
        told,
        text -> whole(text, least, most),
        "is no whole number from " + least + " to " + most);
  }

  private static Optional<Long> whole(String text, long least, long most) {
    return WHOLE.matcher(text).matches()
        ? Optional.of(Long.valueOf(text)).filter(number -> least <= number && number <= most)
        : Optional.empty();
  }

  private static <T> Fact<T> understood(
      String field,
      Optional<String> told,
      Function<String, Optional<T>> meaning,
      String whatIsWrong) {
    if (told.isEmpty()) {
      return new Fact.Absent<>();
    }
    return meaning
        .apply(told.get())
        .<Fact<T>>map(Fact.Known::new)
        .orElseGet(
            () ->
                new Fact.Unknown<>(field + " is " + shown(told.get()) + ", which " + whatIsWrong));
  }

  private static String shown(String text) {
    return '"' + LongTokens.maskedIn(PlainText.shortened(text, SHOWN)) + '"';
  }

  /** What a value of JSON says, as text; empty when it says nothing. */
  public static Optional<String> told(JsonNode value) {
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    return Optional.of(value.isValueNode() ? value.asText() : value.toString());
  }
}
