package org.mediaretention.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.mediaretention.disk.PrivateFiles;
import org.mediaretention.engine.LockedFolders;
import org.mediaretention.settings.BadSettings;
import org.mediaretention.settings.ExampleFile;
import org.mediaretention.settings.Folders;
import org.mediaretention.settings.SettingsSource;
import picocli.CommandLine.ExitCode;

/** Writes the settings to be filled in and makes the folders, for whoever begins with nothing. */
public final class Init {

  private static final String USUAL_JAR = "media-retention.jar";

  private static final String NEXT =
      """
      %1$s is written, and these folders are there: %2$s.

      What to do next:
        1. Open %1$s in a text editor and fill in kaltura.partner-id and
           kaltura.admin-secret (KMC: Settings, Integration Settings).
        2. Try them:               java -jar %3$s%4$s --check
        3. Start the program:      java -jar %3$s%4$s
           Then drop your exports into %5$s.
      """;

  private Init() {}

  /**
   * Leaves a file of that name as it is.
   *
   * @param named the file of settings to write, else the usual one
   * @throws BadSettings when it exists, or cannot be written
   */
  public static int run(
      Optional<Path> named, Map<String, String> environment, Properties system, PrintStream out) {
    Path file = named.orElse(SettingsSource.USUAL_FILE);
    write(file);
    Folders folders = Folders.from(SettingsSource.load(Optional.of(file), environment, system));
    make(folders);
    String all =
        folders.all().stream()
            .map(Init::fromHere)
            .map(Path::toString)
            .collect(Collectors.joining(", "));
    String config = named.map(text -> String.format(Locale.ROOT, " --config %s", text)).orElse("");
    out.printf(Locale.ROOT, NEXT, file, all, jar(), config, fromHere(folders.inbox()));
    return ExitCode.OK;
  }

  private static void write(Path file) {
    try {
      PrivateFiles.writeNew(file, ExampleFile.text().getBytes(StandardCharsets.UTF_8));
    } catch (FileAlreadyExistsException e) {
      throw new BadSettings(
          String.format(
              Locale.ROOT,
              "%s exists already and was left as it is; move it away, or edit it.",
              file));
    } catch (IOException e) {
      throw new BadSettings(
          String.format(
              Locale.ROOT,
              "%s cannot be written: %s.",
              file,
              why(file.toAbsolutePath().getParent(), e)));
    }
  }

  private static void make(Folders folders) {
    Path folder = folders.inbox();
    try {
      PrivateFiles.sharedFolder(folder);
      for (Path next :
          List.of(folders.work(), folders.outbox(), folders.done(), folders.failed())) {
        folder = next;
        PrivateFiles.folder(next);
      }
    } catch (IOException e) {
      throw new BadSettings(
          String.format(Locale.ROOT, "The folder %s cannot be made: %s.", folder, why(folder, e)));
    }
  }

  private static String why(Path folder, IOException e) {
    return LockedFolders.whyNotWritable(folder).orElse(e.toString());
  }

  private static Path fromHere(Path folder) {
    Path here = Path.of("").toAbsolutePath();
    return folder.startsWith(here) ? here.relativize(folder) : folder;
  }

  /** As it was named after -jar, so that the commands shown can be copied. */
  private static String jar() {
    return Optional.of(System.getProperty("java.class.path", ""))
        .filter(
            path ->
                path.endsWith(USUAL_JAR) && !path.contains(System.getProperty("path.separator")))
        .orElse(USUAL_JAR);
  }
}
