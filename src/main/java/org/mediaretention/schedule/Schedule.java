package org.mediaretention.schedule;

import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;

/**
 * Times that come again and again, as Quartz writes them. Unlike Quartz, it leaves out no time that
 * falls into the gap of a change of clocks: its run is due at the first moment after the gap. A
 * time that occurs twice is due the first time.
 */
public final class Schedule {

  // Clock faces: in UTC every time occurs once.
  private final CronExpression faces;
  private final ZoneId zone;

  /**
   * @throws IllegalArgumentException when the expression is none of Quartz's
   */
  public Schedule(String cron, ZoneId zone) {
    try {
      faces = new CronExpression(cron);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
    faces.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
    this.zone = zone;
  }

  /** The first time after another; empty when there is none any more. */
  public Optional<Instant> next(Instant after) {
    Optional<LocalDateTime> face = nextFace(LocalDateTime.ofInstant(after, zone));
    // While clocks are set back, the faces that follow have been due before.
    while (face.isPresent() && !due(face.get()).isAfter(after)) {
      face = nextFace(face.get());
    }
    return face.map(this::due);
  }

  /** The time on the clock that a run makes up for, as no clock shows it; empty for most runs. */
  public Optional<LocalDateTime> missingTime(Instant run) {
    ZoneOffsetTransition change = zone.getRules().nextTransition(run.minusNanos(1));
    if (change == null || !change.isGap() || !change.getInstant().equals(run)) {
      return Optional.empty();
    }
    LocalDateTime end = change.getDateTimeAfter();
    boolean isDueAnyway = nextFace(end.minusSeconds(1)).filter(end::equals).isPresent();
    return isDueAnyway
        ? Optional.empty()
        : nextFace(change.getDateTimeBefore().minusSeconds(1)).filter(face -> face.isBefore(end));
  }

  private Instant due(LocalDateTime face) {
    ZoneOffsetTransition change = zone.getRules().getTransition(face);
    return change != null && change.isGap()
        ? change.getInstant()
        : face.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }

  private Optional<LocalDateTime> nextFace(LocalDateTime after) {
    return Optional.ofNullable(
            faces.getNextValidTimeAfter(Date.from(after.toInstant(ZoneOffset.UTC))))
        .map(face -> LocalDateTime.ofInstant(face.toInstant(), ZoneOffset.UTC));
  }
}
