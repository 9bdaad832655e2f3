package org.mediaretention.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.mediaretention.engine.Engine;
import org.mediaretention.log.Logging;
import org.mediaretention.sandbox.Sample;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxCredentials;
import org.mediaretention.sandbox.SandboxServer;
import org.mediaretention.settings.Settings;
import org.mediaretention.settings.SettingsSource;
import picocli.CommandLine.ExitCode;

/** An audit of a made-up account, which this program serves itself. */
public final class Demo {

  /** The day for which the sample exports were made. */
  private static final String REPORT_DATE = "2025-12-31";

  private Demo() {}

  /**
   * Leaves the reports where the settings say, and touches no other inbox or unfinished audit. The
   * sample has entries that stay undecided on purpose, so a partial audit is no failure here.
   */
  public static int run(SettingsSource source) throws Exception {
    Path stage = Files.createTempDirectory("media-retention-demo");
    try (SandboxServer kaltura = SandboxServer.start(SandboxAccount.sample())) {
      Sample.copyTo(stage.resolve("inbox"));
      Settings settings = Settings.from(source.with(overrides(stage, kaltura)));
      Logging.configure(settings.log());
      int status = Engine.workOffInbox(settings);
      return status == Engine.AN_AUDIT_IS_PARTIAL ? ExitCode.OK : status;
    } finally {
      delete(stage);
    }
  }

  private static Map<String, String> overrides(Path stage, SandboxServer kaltura) {
    SandboxCredentials login = SandboxCredentials.DEFAULT;
    return Map.ofEntries(
        Map.entry("kaltura.service-url", kaltura.uri().toString()),
        Map.entry("kaltura.proxy", ""),
        Map.entry("kaltura.partner-id", Integer.toString(login.partnerId())),
        Map.entry("kaltura.admin-secret", login.adminSecret()),
        Map.entry("kaltura.admin-secret-file", ""),
        Map.entry("kaltura.app-token-id", ""),
        Map.entry("kaltura.app-token", ""),
        Map.entry("exports.all", "*all*.csv"),
        Map.entry("exports.quizzes", "*quiz*.csv"),
        Map.entry("exports.youtube", "*youtube*.csv"),
        Map.entry("exports.time-zone", "UTC"),
        Map.entry("audit.source", "exports"),
        Map.entry("audit.report-date", REPORT_DATE),
        Map.entry("schedule.keep-audits", "0"),
        Map.entry("folders.inbox", stage.resolve("inbox").toString()),
        Map.entry("folders.work", stage.resolve("work").toString()));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
