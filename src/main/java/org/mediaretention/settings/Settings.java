package org.mediaretention.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every setting, typed and checked.
 *
 * @param preventSleep whether the machine is kept awake during audits
 * @param origins where they come from
 * @param forRoutes the text of each, for placeholders in routes, but no secret
 * @param forCamel those that Camel reads itself
 * @param warnings what works but had better be otherwise, a sentence each
 */
public record Settings(
    KalturaSettings kaltura,
    ExportSettings exports,
    AuditSettings audit,
    SummarySettings summary,
    ReportSettings report,
    Folders folders,
    Progress progress,
    LogSettings log,
    ScheduleSettings schedule,
    ServerSettings server,
    boolean preventSleep,
    Optional<Path> routesFolder,
    Origins origins,
    Map<String, String> forRoutes,
    Map<String, String> forCamel,
    List<String> warnings) {

  /**
   * How often and how the log tells how far an audit is.
   *
   * @param every zero to tell nothing
   * @param verboseRetries whether each call that is made again is told
   */
  public record Progress(Duration every, boolean singleLine, boolean verboseRetries) {

    static Progress read(SettingsReader read) {
      return new Progress(
          read.duration("progress.every"),
          read.choice("progress.style", List.of("multiline", "singleline")).equals("singleline"),
          read.flag("progress.verbose-retries"));
    }
  }

  /**
   * @throws BadSettings when a server would have nothing to begin an audit
   */
  public void requireBeginOfAudits() {
    if (audit.source() == AuditSource.ACCOUNT && schedule.cron().isEmpty()) {
      throw new BadSettings(
          "audit.source is account, so a server needs schedule.cron to know when to audit; set that, or start with --once.");
    }
  }

  /**
   * @throws BadSettings with a sentence for each setting that is wrong or missing
   */
  public static Settings from(SettingsSource source) {
    SettingsReader read = new SettingsReader(source);
    Settings settings =
        new Settings(
            KalturaSettings.read(read),
            ExportSettings.read(read),
            AuditSettings.read(read),
            SummarySettings.read(read),
            ReportSettings.read(read),
            Folders.read(read),
            Progress.read(read),
            LogSettings.read(read),
            ScheduleSettings.read(read),
            ServerSettings.read(read),
            read.flag("machine.prevent-sleep"),
            read.path("routes.folder"),
            source.origins(),
            source.forRoutes(),
            source.forCamel(),
            Stream.of(source.warnings(), read.warnings()).flatMap(List::stream).toList());
    read.finish();
    return settings;
  }

  /** The same for a program that shows nothing of how it does. */
  public Settings withoutServer() {
    return new Settings(
        kaltura,
        exports,
        audit,
        summary,
        report,
        folders,
        progress,
        log,
        schedule,
        server.off(),
        preventSleep,
        routesFolder,
        origins,
        forRoutes,
        forCamel,
        warnings);
  }
}
