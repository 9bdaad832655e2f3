package org.mediaretention.endtoend.support;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.mediaretention.engine.Engine;
import org.mediaretention.sandbox.Sample;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxCredentials;
import org.mediaretention.sandbox.SandboxServer;
import org.mediaretention.settings.Settings;
import org.mediaretention.settings.SettingsSource;

/** The audit of the bundled sample, always at the same moment. */
public final class SampleReport {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T17:15:00Z"), ZoneOffset.UTC);

  private SampleReport() {}

  /** Audits the sample in an empty folder and answers where its reports are. */
  public static FinishedAudit in(Path home) throws Exception {
    Sample.copyTo(home.resolve("inbox"));
    try (SandboxServer kaltura = SandboxServer.start(SandboxAccount.sample())) {
      SettingsSource source =
          SettingsSource.load(Optional.empty(), Map.of(), new Properties())
              .with(settings(home, kaltura));
      Engine.workOffInbox(Settings.from(source), CLOCK);
    }
    Path outbox = home.resolve("outbox");
    return new FinishedAudit(outbox.resolve(Installation.namesIn(outbox).get(0)));
  }

  private static Map<String, String> settings(Path home, SandboxServer kaltura) {
    SandboxCredentials login = SandboxCredentials.DEFAULT;
    Map<String, String> settings = new HashMap<>();
    settings.put("kaltura.service-url", kaltura.uri().toString());
    settings.put("kaltura.partner-id", Integer.toString(login.partnerId()));
    settings.put("kaltura.admin-secret", login.adminSecret());
    settings.put("audit.report-date", "2025-12-31");
    settings.put("report.cost-per-tb-year", "240");
    settings.put("routes.folder", Path.of("routes").toAbsolutePath().toString());
    for (String folder : List.of("inbox", "work", "outbox", "done", "failed")) {
      settings.put("folders." + folder, home.resolve(folder).toString());
    }
    return settings;
  }
}
