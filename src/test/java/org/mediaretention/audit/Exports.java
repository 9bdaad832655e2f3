package org.mediaretention.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.mediaretention.inbox.ExportNames;
import org.mediaretention.settings.ExportSettings;
import org.mediaretention.settings.Folders;
import org.mediaretention.settings.Settings;
import org.mediaretention.settings.SettingsSource;

/** Exports in folders, and the settings to find them. */
public final class Exports {

  public static final ZoneId UTC = ZoneId.of("UTC");
  public static final ExportNames NAMES = names("*all*.csv", "*quiz*.csv", "*youtube*.csv");

  private static final String HEADER =
      "Entry ID,Name,Media Type,Created On,Last Update Date,Duration,Plays,Status,Owner";

  private Exports() {}

  public static ExportNames names(String all, String quizzes, String youtube) {
    return new ExportNames(
        new ExportSettings(all, quizzes, youtube, Duration.ZERO, UTC, Optional.empty()));
  }

  /** A row of an entry created in 2020 and never played. */
  public static String row(String id) {
    return row(id, "2020-02-03 04:05:06");
  }

  public static String row(String id, String created) {
    return id + ",Name of " + id + ",Video," + created + ",2021-02-03 04:05:06,1:00,0,Ready,ann";
  }

  /** An export with these rows below its header. */
  public static Path write(Path folder, String name, String... rows) {
    String text =
        HEADER + "\n" + String.join("", List.of(rows).stream().map(r -> r + "\n").toList());
    return text(folder, name, text);
  }

  public static Path text(Path folder, String name, String text) {
    try {
      return Files.writeString(Files.createDirectories(folder).resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Folders folders(Path root) {
    return new Folders(
        root.resolve("inbox"),
        root.resolve("work"),
        root.resolve("outbox"),
        root.resolve("done"),
        root.resolve("failed"));
  }

  /** Settings for folders below a root, with some of a test's own over them. */
  public static Settings settings(Path root, Map<String, String> own) {
    Path file = text(root, "test.properties", "");
    SettingsSource source =
        SettingsSource.load(Optional.of(file), Map.of(), new Properties())
            .with(
                Map.of(
                    "kaltura.partner-id", "4711",
                    "kaltura.admin-secret", "hush",
                    "audit.time-zone", "UTC",
                    "folders.inbox", root.resolve("inbox").toString(),
                    "folders.work", root.resolve("work").toString(),
                    "folders.outbox", root.resolve("outbox").toString(),
                    "folders.done", root.resolve("done").toString(),
                    "folders.failed", root.resolve("failed").toString()));
    return Settings.from(source.with(own));
  }

  /** The names of what lies in a folder, in order; none when there is no such folder. */
  public static List<String> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var paths = Files.list(folder)) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
