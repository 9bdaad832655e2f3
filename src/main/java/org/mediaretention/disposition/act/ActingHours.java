package org.mediaretention.disposition.act;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** The hours of the day in which a server acts, which may lie across midnight. */
public final class ActingHours {

  /** No restriction. */
  public static final ActingHours ALWAYS = new ActingHours(Optional.empty(), ZoneId.of("UTC"));

  private record Span(LocalTime from, LocalTime to) {

    boolean contains(LocalTime time) {
      boolean afterFrom = !time.isBefore(from);
      boolean beforeTo = time.isBefore(to);
      return from.isBefore(to) ? afterFrom && beforeTo : afterFrom || beforeTo;
    }
  }

  private final Optional<Span> span;
  private final ZoneId zone;

  private ActingHours(Optional<Span> span, ZoneId zone) {
    this.span = span;
    this.zone = zone;
  }

  /**
   * @param text such as {@code 20:00-06:00}
   * @throws IllegalArgumentException when it is not of that form
   */
  public static ActingHours of(String text, ZoneId zone) {
    String[] ends = text.split("-", -1);
    try {
      if (ends.length == 2) {
        Span span = new Span(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
        if (!span.from().equals(span.to())) {
          return new ActingHours(Optional.of(span), zone);
        }
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(text, e);
    }
    throw new IllegalArgumentException(text);
  }

  public boolean contain(Instant now) {
    return span.isEmpty() || span.get().contains(now.atZone(zone).toLocalTime());
  }

  /** When they begin next; now, when they have begun. */
  public Instant next(Instant now) {
    if (contain(now)) {
      return now;
    }
    ZonedDateTime local = now.atZone(zone);
    ZonedDateTime today = local.with(span.orElseThrow().from());
    ZonedDateTime next =
        today.isAfter(local) ? today : local.plusDays(1).with(span.orElseThrow().from());
    return next.toInstant();
  }
}
