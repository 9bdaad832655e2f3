package org.mediaretention.settings;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Settings that lack nothing, but for what a test says. */
final class Given {

  static final String SECRET = "hush-hush-0815";

  private final Path folder;
  private final Map<String, String> file = new LinkedHashMap<>();
  private final Map<String, String> environment = new HashMap<>();
  private final Properties system = new Properties();

  private Given(Path folder) {
    this.folder = folder;
  }

  /** An account and its secret are set, in a file of the folder. */
  static Given in(Path folder) {
    return new Given(folder)
        .file("kaltura.partner-id", "4711")
        .file("kaltura.admin-secret", SECRET);
  }

  Given file(String name, String value) {
    file.put(name, value);
    return this;
  }

  Given notInFile(String name) {
    file.remove(name);
    return this;
  }

  Given environment(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Given system(String name, String value) {
    system.setProperty(name, value);
    return this;
  }

  SettingsSource source() {
    return SettingsSource.load(Optional.of(written()), environment, system);
  }

  Settings settings() {
    return Settings.from(source());
  }

  /** The sentences with which the settings are refused, none when they are not. */
  List<String> complaintsWithOrigins() {
    BadSettings refused = catchThrowableOfType(BadSettings.class, this::settings);
    return refused == null ? List.of() : refused.getMessage().lines().toList();
  }

  /** The same, without saying of each that it is about the file. */
  List<String> complaints() {
    String ofFile = " (from %s)".formatted(folder.resolve("test.properties"));
    return complaintsWithOrigins().stream().map(text -> text.replace(ofFile, "")).toList();
  }

  /** The file, which keeps its mode when it is written again. */
  Path written() {
    List<String> lines =
        file.entrySet().stream()
            .map(setting -> setting.getKey() + "=" + setting.getValue().replace("\\", "\\\\"))
            .toList();
    try {
      return Files.write(folder.resolve("test.properties"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
