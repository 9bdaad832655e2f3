package org.mediaretention.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Writes instants with their offset in a time zone: {@code 2025-12-31T23:59:59-08:00}. */
record IsoDates(ZoneId zone) {

  String text(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
  }

  /** Nothing when there is none. */
  String text(Optional<Instant> instant) {
    return instant.map(this::text).orElse("");
  }
}
