package org.mediaretention.settings;

import java.text.ParseException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.quartz.CronExpression;

/**
 * When the program works by itself, and how many audits it keeps.
 *
 * @param cron in the syntax of Quartz; empty to work whenever something lies in the inbox
 * @param timeZone of the times in cron
 * @param keepAudits how many finished audits stay in the outbox; 0 for all
 */
public record ScheduleSettings(Optional<String> cron, ZoneId timeZone, int keepAudits) {

  private static final String CRON = "schedule.cron";
  private static final String TIME_ZONE = "schedule.time-zone";

  static ScheduleSettings read(SettingsReader read) {
    Optional<String> cron = read.text(CRON);
    cron.ifPresent(text -> check(read, text));
    boolean ownZone = read.text(TIME_ZONE).isPresent();
    return new ScheduleSettings(
        cron,
        read.zone(ownZone ? TIME_ZONE : "audit.time-zone"),
        read.whole("schedule.keep-audits", 0));
  }

  private static void check(SettingsReader read, String cron) {
    try {
      CronExpression.validateExpression(cron);
    } catch (ParseException e) {
      read.wrong(
          CRON,
          String.format(
              Locale.ROOT,
              "is \"%s\", which is not a time in the syntax of Quartz (%s); \"0 0 3 * * ?\" is every day at 3:00",
              cron,
              e.getMessage().replaceAll("\\.$", "")));
    }
  }
}
