package org.mediaretention.settings;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Turns the text of settings into values and keeps one sentence for each that is wrong. */
final class SettingsReader {

  private static final int MAX_YEARS = 1_000;
  private static final BigDecimal MAX_MONEY = BigDecimal.valueOf(1_000_000_000_000L);

  private final SettingsSource source;
  private final Map<String, String> wrong = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();

  SettingsReader(SettingsSource source) {
    this.source = source;
  }

  /** Throws when anything was wrong. */
  void finish() {
    if (!wrong.isEmpty()) {
      throw new BadSettings(List.copyOf(wrong.values()));
    }
  }

  /** The first mistake counts; those that follow from it would only confuse. */
  void wrong(String name, String what) {
    wrong.putIfAbsent(
        name, String.format(Locale.ROOT, "%s %s%s.", name, what, source.origins().after(name)));
  }

  /** Something that works, but had better be otherwise. */
  void risky(String name, String what) {
    warnings.add(String.format(Locale.ROOT, "%s %s.", name, what));
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  Optional<String> text(String name) {
    return Optional.of(source.text(name)).filter(text -> !text.isBlank());
  }

  /** A system property or environment variable about proxies. */
  Optional<String> outside(String name) {
    return source.outside(name);
  }

  String required(String name, String why) {
    return text(name)
        .orElseGet(
            () -> {
              wrong(name, "is not set; " + why);
              return "";
            });
  }

  boolean flag(String name) {
    String text = source.text(name).toLowerCase(Locale.ROOT);
    if (List.of("true", "1", "yes", "on").contains(text)) {
      return true;
    }
    if (!List.of("false", "0", "no", "off", "").contains(text)) {
      wrong(name, String.format(Locale.ROOT, "is \"%s\"; it must be true or false", text));
    }
    return false;
  }

  String choice(String name, List<String> choices) {
    String text = source.text(name).toLowerCase(Locale.ROOT);
    if (!choices.contains(text)) {
      wrong(
          name,
          String.format(
              Locale.ROOT, "is \"%s\"; it must be %s", text, String.join(" or ", choices)));
      return choices.get(0);
    }
    return text;
  }

  int whole(String name, int least) {
    int number = value(name, Integer::valueOf, "a whole number", least);
    if (number < least) {
      wrong(name, String.format(Locale.ROOT, "is %d; it must be %d or more", number, least));
    }
    return number;
  }

  double number(String name, double least) {
    double number = value(name, Double::valueOf, "a number", least);
    if (!(number >= least) || Double.isInfinite(number)) {
      wrong(name, String.format(Locale.ROOT, "is %s; it must be %s or more", number, least));
    }
    return number;
  }

  /** An amount of money, if there is one. */
  Optional<BigDecimal> amount(String name) {
    Optional<BigDecimal> amount =
        text(name).map(t -> value(name, BigDecimal::new, "a number", BigDecimal.ZERO));
    if (amount.isPresent()
        && (amount.get().signum() < 0 || amount.get().compareTo(MAX_MONEY) > 0)) {
      wrong(name, String.format(Locale.ROOT, "is %s; it must be 0 to %s", amount.get(), MAX_MONEY));
    }
    return amount;
  }

  Duration duration(String name) {
    Duration duration =
        value(name, Duration::parse, "a duration such as PT10S or PT2M", Duration.ZERO);
    if (duration.isNegative()) {
      wrong(name, String.format(Locale.ROOT, "is %s; it must not be negative", duration));
    }
    return duration;
  }

  Period period(String name) {
    Period period = value(name, Period::parse, "a period such as P730D or P2Y", Period.ZERO);
    if (period.isNegative()) {
      wrong(name, String.format(Locale.ROOT, "is %s; it must not be negative", period));
    } else if (Math.max(period.toTotalMonths() / 12, period.getDays() / 365) > MAX_YEARS) {
      wrong(name, String.format(Locale.ROOT, "is %s; no entry is as old as that", period));
      return Period.ZERO;
    }
    return period;
  }

  ZoneId zone(String name) {
    return value(name, ZoneId::of, "a time zone such as UTC or America/New_York", ZoneId.of("UTC"));
  }

  Optional<LocalDate> date(String name) {
    return text(name)
        .map(t -> value(name, LocalDate::parse, "a date such as 2025-12-31", LocalDate.EPOCH));
  }

  Optional<Path> path(String name) {
    return text(name).map(t -> value(name, Path::of, "a path", Path.of("")));
  }

  List<String> list(String name) {
    return Arrays.stream(source.text(name).split(","))
        .map(String::trim)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  List<Long> wholeNumbers(String name) {
    List<Long> numbers = new ArrayList<>();
    for (String part : list(name)) {
      try {
        numbers.add(Long.valueOf(part));
      } catch (NumberFormatException e) {
        wrong(
            name,
            String.format(Locale.ROOT, "has \"%s\", which is not a whole number of seconds", part));
      }
    }
    return List.copyOf(numbers);
  }

  private <T> T value(String name, Function<String, T> parse, String wanted, T otherwise) {
    String text = source.text(name);
    try {
      return parse.apply(text);
    } catch (NumberFormatException | DateTimeException | InvalidPathException e) {
      wrong(name, String.format(Locale.ROOT, "is \"%s\", which is not %s", text, wanted));
      return otherwise;
    }
  }
}
