package org.mediaretention.engine;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.camel.CamelContext;
import org.apache.camel.model.Model;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.ResourceHelper;
import org.mediaretention.disk.FileTrouble;
import org.mediaretention.settings.BadSettings;
import org.mediaretention.settings.Settings;

/** Where the routes are: in a folder of the operator's, else in the program. */
final class RoutesFolder {

  /** Without one of these no audit can be done. */
  private static final List<String> ALWAYS_NEEDED =
      List.of(
          "work-off-inbox",
          "run-audit",
          "count-entries",
          "list-account",
          "list-window",
          "audit-batch",
          "ask-questions",
          "call-kaltura",
          "ask-kaltura",
          "find-cause",
          "probe-kaltura",
          "ask-in-halves",
          "attempt-call",
          "post-request",
          "write-reports",
          "audit-finished");

  private static final String NAME = "routes";

  private static final String FAILURES = "failures.camel.yaml";

  /** What happens when something goes wrong; without one, a failure would be nobody's. */
  private static final List<String> IN_FAILURES =
      List.of("call-failures", "audit-failures", "inbox-failures");

  private RoutesFolder() {}

  /**
   * The files themselves, not a pattern for them: in one, commas, plus signs, percent signs and
   * brackets of a folder's name would mean something.
   *
   * @throws BadSettings when they cannot be read
   */
  static List<Resource> files(Settings settings) {
    try {
      if (settings.routesFolder().isPresent()) {
        Path folder = settings.routesFolder().get().toAbsolutePath();
        if (!Files.isDirectory(folder)) {
          throw new BadSettings(
              String.format(
                  Locale.ROOT,
                  "routes.folder is %s, which is not a folder%s.",
                  folder,
                  settings.origins().after("routes.folder")));
        }
        return in(folder, "file:");
      }
      Path code = ownCode();
      if (Files.isDirectory(code)) {
        return in(code.resolve(NAME), "classpath:");
      }
      Path beside = code.resolveSibling(NAME);
      return Files.isDirectory(beside) ? in(beside, "file:") : inJar(code);
    } catch (IOException e) {
      throw new BadSettings(
          String.format(Locale.ROOT, "The routes cannot be read: %s.", FileTrouble.inWords(e)));
    }
  }

  /**
   * @throws BadSettings when a route is missing, or what is done about failures
   */
  static void requireAll(CamelContext camel, Trigger trigger) {
    List<String> missing = new ArrayList<>(needed(trigger));
    missing.removeIf(id -> camel.getRoute(id) != null);
    Model model = camel.getCamelContextExtension().getContextPlugin(Model.class);
    List<String> failures =
        IN_FAILURES.stream()
            .filter(id -> model.getRouteConfigurationDefinition(id) == null)
            .toList();
    if (!failures.isEmpty()) {
      missing.add(String.format(Locale.ROOT, "%s (%s)", FAILURES, String.join(", ", failures)));
    }
    if (!missing.isEmpty()) {
      throw new BadSettings(
          String.format(
              Locale.ROOT,
              "The routes folder lacks %s; copy what is missing from the program's own routes.",
              String.join(", ", missing)));
    }
  }

  private static List<String> needed(Trigger trigger) {
    List<String> needed = new ArrayList<>(ALWAYS_NEEDED);
    switch (trigger) {
      case INBOX -> needed.add("watch-inbox");
      case SCHEDULE -> needed.addAll(List.of("schedule-audit", "run-schedule"));
      case COMMAND -> {}
    }
    return needed;
  }

  private static List<Resource> inJar(Path jar) throws IOException {
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      return in(inside.getPath(NAME), "classpath:");
    }
  }

  private static List<Resource> in(Path folder, String scheme) throws IOException {
    List<Resource> files = new ArrayList<>();
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, "*.camel.yaml")) {
      for (Path path : paths) {
        files.add(ResourceHelper.fromBytes(scheme + path, Files.readAllBytes(path)));
      }
    }
    files.sort(Comparator.comparing(Resource::getLocation));
    return files;
  }

  private static Path ownCode() {
    try {
      return Path.of(
          RoutesFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
