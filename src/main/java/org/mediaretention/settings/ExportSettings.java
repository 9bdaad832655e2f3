package org.mediaretention.settings;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediaretention.export.cell.DateOrder;

/**
 * How exports are recognised and read.
 *
 * @param all pattern of file names, with {@code *} and {@code ?}, in any case
 * @param timeZone of the dates in the exports that name none
 * @param dateOrder of day and month in them; empty when each file is to show its own
 */
public record ExportSettings(
    String all,
    String quizzes,
    String youtube,
    Duration quietPeriod,
    ZoneId timeZone,
    Optional<DateOrder> dateOrder) {

  private static final String AUTO = "auto";

  static ExportSettings read(SettingsReader read) {
    return new ExportSettings(
        read.required("exports.all", "it is the pattern that the export of all entries matches"),
        read.text("exports.quizzes").orElse(""),
        read.text("exports.youtube").orElse(""),
        read.duration("exports.quiet-period"),
        read.zone("exports.time-zone"),
        dateOrder(read));
  }

  private static Optional<DateOrder> dateOrder(SettingsReader read) {
    List<String> choices =
        Stream.concat(Stream.of(AUTO), Arrays.stream(DateOrder.values()).map(DateOrder::text))
            .toList();
    String choice = read.choice("exports.date-order", choices);
    return Arrays.stream(DateOrder.values())
        .filter(order -> order.text().equals(choice))
        .findFirst();
  }
}
