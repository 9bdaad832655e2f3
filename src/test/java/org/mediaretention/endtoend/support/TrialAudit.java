package org.mediaretention.endtoend.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.mediaretention.engine.Engine;
import org.mediaretention.sandbox.KmcExport;
import org.mediaretention.sandbox.SandboxAccount;
import org.mediaretention.sandbox.SandboxCredentials;
import org.mediaretention.sandbox.SandboxServer;
import org.mediaretention.settings.Settings;
import org.mediaretention.settings.SettingsSource;

/** An audit of a sandbox account through the real routes, in a folder of a test. */
public final class TrialAudit {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Map<String, String> settings = new HashMap<>();

  public TrialAudit(Path folder, SandboxServer server) {
    this.folder = folder;
    SandboxCredentials login = SandboxCredentials.DEFAULT;
    settings.put("kaltura.service-url", server.uri().toString());
    settings.put("kaltura.partner-id", Integer.toString(login.partnerId()));
    settings.put("kaltura.admin-secret", login.adminSecret());
    settings.put("kaltura.retries", "2");
    settings.put("kaltura.backoff-min", "PT0.001S");
    settings.put("kaltura.backoff-max", "PT0.001S");
    settings.put("audit.report-date", "2025-12-31");
    settings.put("audit.time-zone", "UTC");
    settings.put("routes.folder", Path.of("routes").toAbsolutePath().toString());
    for (String name : List.of("inbox", "work", "outbox", "done", "failed")) {
      settings.put("folders." + name, folder.resolve(name).toString());
    }
  }

  public TrialAudit with(String name, String value) {
    settings.put(name, value);
    return this;
  }

  /** Drops the exports of an account into the inbox. */
  public TrialAudit of(SandboxAccount account) throws IOException {
    return of(KmcExport.of(account));
  }

  public TrialAudit of(KmcExport export) throws IOException {
    export.writeTo(folder.resolve("inbox"));
    return this;
  }

  /** Drops a file into the inbox, or writes one there anew. */
  public TrialAudit of(String name, String text) throws IOException {
    Path file = folder.resolve("inbox").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** Works off the inbox and answers the exit status. */
  public int run() throws Exception {
    SettingsSource source =
        SettingsSource.load(Optional.empty(), Map.of(), new Properties()).with(settings);
    return Engine.workOffInbox(Settings.from(source));
  }

  public List<CSVRecord> rows(String file) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(report(file))) {
      return format.parse(reader).getRecords();
    }
  }

  public List<String> ids(String file) throws IOException {
    return rows(file).stream().map(row -> row.get("entry_id")).toList();
  }

  public JsonNode account() throws IOException {
    return JSON.readTree(report("audit.json").toFile());
  }

  /** Whether a batch of an audit under way is in its journal. */
  public boolean hasRecordedABatch() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("work"))) {
      return files.anyMatch(file -> file.toString().matches(".*/batches/batch-[0-9]+\\.json"));
    }
  }

  /** The warning of this code; missing when there is none. */
  public JsonNode warning(String code) throws IOException {
    for (JsonNode warning : account().get("warnings")) {
      if (warning.get("code").asText().equals(code)) {
        return warning;
      }
    }
    return JSON.missingNode();
  }

  public Path report(String file) throws IOException {
    try (Stream<Path> audits = Files.list(folder.resolve("outbox"))) {
      List<Path> all = audits.toList();
      assertThat(all).hasSize(1);
      return all.get(0).resolve(file);
    }
  }
}
