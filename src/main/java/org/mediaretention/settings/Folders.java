package org.mediaretention.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The folders that the program works in, all absolute, all different, none in the inbox. */
public record Folders(Path inbox, Path work, Path outbox, Path done, Path failed) {

  private static final String INBOX = "folders.inbox";

  /** The settings that name them. */
  static final List<String> NAMES =
      List.of(INBOX, "folders.work", "folders.outbox", "folders.done", "folders.failed");

  /**
   * The folders alone, whatever else is missing.
   *
   * @throws BadSettings with a sentence for each that cannot be used
   */
  public static Folders from(SettingsSource source) {
    SettingsReader read = new SettingsReader(source);
    Folders folders = read(read);
    read.finish();
    return folders;
  }

  /** Each of them, the inbox first. */
  public List<Path> all() {
    return List.of(inbox, work, outbox, done, failed);
  }

  static Folders read(SettingsReader read) {
    Map<String, Path> folders = new LinkedHashMap<>();
    for (String name : NAMES) {
      folders.put(name, folder(read, name));
    }
    requireApart(folders, read);
    return new Folders(
        folders.get(INBOX),
        folders.get("folders.work"),
        folders.get("folders.outbox"),
        folders.get("folders.done"),
        folders.get("folders.failed"));
  }

  private static Path folder(SettingsReader read, String name) {
    read.required(name, "it names a folder");
    return read.path(name).orElse(Path.of(name)).toAbsolutePath().normalize();
  }

  // What an audit leaves in the inbox, or in a folder that is two things, would be audited again.
  private static void requireApart(Map<String, Path> folders, SettingsReader read) {
    List<String> names = new ArrayList<>(folders.keySet());
    for (String name : names) {
      Path folder = folders.get(name);
      for (String other : names.subList(0, names.indexOf(name))) {
        Path place = folders.get(other);
        if (isIn(folder, place) && isIn(place, folder)) {
          read.wrong(
              name,
              String.format(
                  Locale.ROOT, "is %s, the same folder as %s; each needs its own", folder, other));
        } else if (other.equals(INBOX) && isIn(folder, place)) {
          read.wrong(
              name,
              String.format(
                  Locale.ROOT,
                  "is %s, which lies in %s (%s); only exports may lie there",
                  folder,
                  other,
                  place));
        }
      }
    }
  }

  /** Whether a folder is another or lies in it, by its name or where links lead. */
  private static boolean isIn(Path folder, Path place) {
    return folder.startsWith(place) || real(folder).startsWith(real(place));
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      Path parent = folder.getParent(); // it is not there yet
      return parent == null ? folder : real(parent).resolve(folder.getFileName());
    }
  }
}
