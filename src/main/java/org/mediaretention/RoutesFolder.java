package org.mediaretention;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.model.Model;
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
          "list-pages",
          "audit-batch",
          "look-up-plays",
          "check-exemptions",
          "measure-flavors",
          "call-kaltura",
          "ask-kaltura",
          "find-cause",
          "probe-kaltura",
          "ask-in-halves",
          "attempt-call",
          "post-request",
          "write-reports",
          "audit-finished");

  private static final String FAILURES = "failures.camel.yaml";

  /** What happens when something goes wrong; without one, a failure would be nobody's. */
  private static final List<String> IN_FAILURES =
      List.of("call-failures", "audit-failures", "inbox-failures");

  private RoutesFolder() {}

  /** Where Camel finds them. */
  static String pattern(Settings settings) {
    if (settings.routesFolder().isPresent()) {
      Path folder = settings.routesFolder().get().toAbsolutePath();
      if (!Files.isDirectory(folder)) {
        throw new BadSettings("routes.folder is %s, which is not a folder.".formatted(folder));
      }
      return in(folder);
    }
    Path beside = besideTheJar();
    return Files.isDirectory(beside) ? in(beside) : "classpath:routes/*.camel.yaml";
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
      missing.add("%s (%s)".formatted(FAILURES, String.join(", ", failures)));
    }
    if (!missing.isEmpty()) {
      throw new BadSettings(
          "The routes folder lacks %s; copy what is missing from the program's own routes."
              .formatted(String.join(", ", missing)));
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

  private static String in(Path folder) {
    return "file:" + folder + "/*.camel.yaml";
  }

  private static Path besideTheJar() {
    try {
      Path code =
          Path.of(RoutesFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isDirectory(code)
          ? Path.of("").resolve("no-jar")
          : code.resolveSibling("routes");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
