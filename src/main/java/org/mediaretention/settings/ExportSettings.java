package org.mediaretention.settings;

import java.time.Duration;
import java.time.ZoneId;

/**
 * How exports are recognised and read.
 *
 * @param all pattern of file names, with {@code *} and {@code ?}, in any case
 * @param timeZone of the dates in the exports that name none
 */
public record ExportSettings(
    String all, String quizzes, String youtube, Duration quietPeriod, ZoneId timeZone) {

  static ExportSettings read(SettingsReader read) {
    return new ExportSettings(
        read.required("exports.all", "it is the pattern that the export of all entries matches"),
        read.text("exports.quizzes").orElse(""),
        read.text("exports.youtube").orElse(""),
        read.duration("exports.quiet-period"),
        read.zone("exports.time-zone"));
  }
}
