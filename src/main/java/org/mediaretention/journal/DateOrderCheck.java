package org.mediaretention.journal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.mediaretention.export.cell.DateOrder;

/**
 * Whether the account agrees with the order of day and month in which an export was read.
 *
 * @param compared creation dates that were compared with those of the account
 * @param swapped how many of them are the account's only when day and month change places
 */
public record DateOrderCheck(long compared, long swapped) {

  public static final DateOrderCheck NONE = new DateOrderCheck(0, 0);

  /** Whatever the time zones are, two clocks differ by less. */
  private static final long TOLERATED_SECONDS = 86_400 + 3_600;

  /** Compares one date; for an export whose dates have no order, nothing. */
  public static DateOrderCheck of(Plan plan, Instant exported, Instant account) {
    if (plan.dateOrder().isEmpty()) {
      return NONE;
    }
    LocalDateTime local = LocalDateTime.ofInstant(exported, plan.exportTimeZone());
    boolean swapped =
        !isNear(local, account)
            && swapped(local).filter(other -> isNear(other, account)).isPresent();
    return new DateOrderCheck(1, swapped ? 1 : 0);
  }

  private static Optional<LocalDateTime> swapped(LocalDateTime date) {
    if (date.getDayOfMonth() > 12) {
      return Optional.empty();
    }
    return Optional.of(
        date.withDayOfMonth(1)
            .withMonth(date.getDayOfMonth())
            .withDayOfMonth(date.getMonthValue()));
  }

  private static boolean isNear(LocalDateTime local, Instant account) {
    return Math.abs(local.toEpochSecond(ZoneOffset.UTC) - account.getEpochSecond())
        < TOLERATED_SECONDS;
  }

  public DateOrderCheck plus(DateOrderCheck other) {
    return new DateOrderCheck(compared + other.compared, swapped + other.swapped);
  }

  /**
   * Whether the export was read in the wrong order. A single entry is enough: its date is right to
   * the day only the other way round, and entries taken for too young were not even looked up.
   */
  public boolean showsWrongOrder() {
    return swapped > 0;
  }

  Optional<Warning> warning(Plan plan) {
    if (!showsWrongOrder()) {
      return Optional.empty();
    }
    DateOrder read = plan.dateOrder().orElse(DateOrder.USUAL);
    return Optional.of(
        new Warning(
            Warning.Code.EXPORT_DATE_ORDER,
            String.format(
                Locale.ROOT,
                "%d of %d creation dates in %s were read with the %s first and are those of the account only with the %s first, so entries may have been taken for too young; audit again with exports.date-order=%s",
                swapped,
                compared,
                plan.inputs().get(0).file(),
                read.first(),
                read.other().first(),
                read.other().text()),
            swapped));
  }
}
