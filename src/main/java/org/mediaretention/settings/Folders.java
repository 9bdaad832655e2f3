package org.mediaretention.settings;

import java.nio.file.Path;

/** The folders that the program works in, all absolute. */
public record Folders(Path inbox, Path work, Path outbox, Path done, Path failed) {

  static Folders read(SettingsReader read) {
    return new Folders(
        folder(read, "inbox"),
        folder(read, "work"),
        folder(read, "outbox"),
        folder(read, "done"),
        folder(read, "failed"));
  }

  private static Path folder(SettingsReader read, String name) {
    read.required("folders." + name, "it names a folder");
    return read.path("folders." + name).orElse(Path.of(name)).toAbsolutePath().normalize();
  }
}
