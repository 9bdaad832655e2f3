package org.mediaretention.export.cell;

import java.time.ZoneId;

/** Reads the dates of an export, which are local times of one zone unless they say otherwise. */
public final class ExportDates {

  public static final long NOT_A_DATE = DateText.NOT_A_DATE;

  private static final int EPOCH_SECOND_LENGTH = 10;
  private static final int EPOCH_MILLI_LENGTH = 13;

  private final ZoneOffsets offsets;
  private final DateOrder order;
  private final DateScanner scanner = new DateScanner();

  public ExportDates(ZoneId zone, DateOrder order) {
    offsets = new ZoneOffsets(zone);
    this.order = order;
  }

  /** The milliseconds since 1970 at the date in a trimmed cell. */
  public long epochMillis(CellText text) {
    return epochMillis(text, order);
  }

  /** The same, if day and month were in this order. */
  public long epochMillis(CellText text, DateOrder assumed) {
    long usual = DateText.usual(text);
    if (usual != NOT_A_DATE) {
      return 1000 * offsets.epochSecond(usual);
    }
    return isNumber(text) ? epoch(text) : unusual(text, assumed);
  }

  /** The order of day and month. */
  public DateOrder order() {
    return order;
  }

  /** Whether a trimmed cell holds a date, in whatever order of day and month. */
  public boolean isDate(CellText text) {
    return epochMillis(text) != NOT_A_DATE || epochMillis(text, order.other()) != NOT_A_DATE;
  }

  private static boolean isNumber(CellText text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static long epoch(CellText text) {
    return switch (text.length()) {
      case EPOCH_SECOND_LENGTH -> 1000 * Long.parseLong(text.toString());
      case EPOCH_MILLI_LENGTH -> Long.parseLong(text.toString());
      default -> NOT_A_DATE;
    };
  }

  private long unusual(CellText text, DateOrder assumed) {
    if (!scanner.scan(text, assumed)) {
      return NOT_A_DATE;
    }
    long second =
        scanner.hasOffset()
            ? scanner.localSecond() - scanner.offsetSeconds()
            : offsets.epochSecond(scanner.localSecond());
    return 1000 * second + scanner.millis();
  }
}
