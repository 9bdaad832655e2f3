package org.mediaretention;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.main.Main;
import org.mediaretention.audit.Outcomes;
import org.mediaretention.audit.Verdict;
import org.mediaretention.settings.BadSettings;
import org.mediaretention.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ExitCode;

/** Starts and stops Camel with the routes of the operator, else with those that come along. */
final class Engine {

  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  private static final int AN_AUDIT_IS_PARTIAL = 3;

  /** Without one of these no audit can be done. */
  private static final List<String> NEEDED_ROUTES =
      List.of(
          "watch-inbox",
          "work-off-inbox",
          "run-audit",
          "count-entries",
          "list-account",
          "list-window",
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
          "write-reports");

  private Engine() {}

  /** Works off the inbox until the program is stopped. */
  static void watchInbox(Settings settings) throws Exception {
    OwnFolders.with(settings.folders(), () -> watch(settings));
  }

  private static int watch(Settings settings) throws Exception {
    Main camel = prepare(settings, true, new Outcomes(), Clock.systemUTC());
    stopAtInterrupt(camel);
    start(camel);
    camel.getCamelContext().getRouteController().startRoute("watch-inbox");
    LOG.info("Watching {}", settings.folders().inbox());
    Thread.currentThread().join();
    return ExitCode.OK;
  }

  /** Works off the inbox as it is now and answers the exit status. */
  static int workOffInbox(Settings settings) throws Exception {
    return workOffInbox(settings, Clock.systemUTC());
  }

  /** The same by a clock of the caller's. */
  static int workOffInbox(Settings settings, Clock clock) throws Exception {
    return OwnFolders.with(settings.folders(), () -> workOff(settings, clock));
  }

  private static int workOff(Settings settings, Clock clock) throws Exception {
    Outcomes outcomes = new Outcomes();
    Main camel = prepare(settings, false, outcomes, clock);
    Thread atInterrupt = stopAtInterrupt(camel);
    try {
      start(camel);
      camel.getCamelContext().createProducerTemplate().sendBody("direct:work-off-inbox", "");
    } catch (CamelExecutionException e) {
      if (camel.getCamelContext().isStopping() || camel.getCamelContext().isStopped()) {
        LOG.debug("The program is being stopped", e);
      } else {
        LOG.error("The inbox cannot be worked off: {}.", rootCause(e));
        LOG.debug("Cause", e);
      }
      return ExitCode.SOFTWARE;
    } finally {
      camel.stop();
      forget(atInterrupt);
    }
    return exitStatus(outcomes);
  }

  private static Thread stopAtInterrupt(Main camel) {
    Thread stop = new Thread(() -> stop(camel), "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    return stop;
  }

  private static void stop(Main camel) {
    LOG.info("Stopping; an unfinished audit goes on at the next start");
    camel.stop();
  }

  private static void forget(Thread atInterrupt) {
    try {
      Runtime.getRuntime().removeShutdownHook(atInterrupt);
    } catch (IllegalStateException e) {
      LOG.debug("The program is being stopped", e);
    }
  }

  private static int exitStatus(Outcomes outcomes) {
    if (outcomes.include(Verdict.FAILED)) {
      return ExitCode.SOFTWARE;
    }
    return outcomes.include(Verdict.PARTIAL) ? AN_AUDIT_IS_PARTIAL : ExitCode.OK;
  }

  private static Main prepare(Settings settings, boolean watching, Outcomes outcomes, Clock clock) {
    Silence.keep();
    settings.warnings().forEach(LOG::warn);
    Main camel = new Main();
    camel.configure().withName("media-retention");
    camel.configure().withRoutesIncludePattern(routes(settings));
    camel.configure().withJmxEnabled(false);
    camel.configure().withAutoConfigurationLogSummary(false);
    camel.configure().withShutdownTimeout(10);
    camel.configure().withShutdownLogInflightExchangesOnTimeout(false);
    // Over everything else: our settings are what Camel finds, wherever they came from.
    settings.forRoutes().forEach(camel::addOverrideProperty);
    http(settings).forEach(camel::addOverrideProperty);
    settings.forCamel().forEach(camel::addOverrideProperty);
    new Wiring(settings, watching, outcomes, clock).bindTo(camel);
    return camel;
  }

  private static Map<String, String> http(Settings settings) {
    String timeout = Long.toString(settings.kaltura().timeout().toMillis());
    String connections = Integer.toString(settings.kaltura().parallelCalls());
    return Map.of(
        "camel.component.http.connect-timeout", timeout,
        "camel.component.http.connection-request-timeout", timeout,
        "camel.component.http.response-timeout", timeout,
        "camel.component.http.so-timeout", timeout,
        "camel.component.http.connections-per-route", connections,
        "camel.component.http.max-total-connections", connections,
        // Else the client repeats calls by itself, uncounted and without our waits.
        "camel.component.http.automatic-retries-disabled", "true");
  }

  private static void start(Main camel) {
    try {
      camel.start();
    } catch (Exception e) {
      throw new BadSettings("The routes cannot be started: " + rootCause(e));
    }
    requireRoutes(camel.getCamelContext());
  }

  private static void requireRoutes(CamelContext context) {
    List<String> missing =
        NEEDED_ROUTES.stream().filter(id -> context.getRoute(id) == null).toList();
    if (!missing.isEmpty()) {
      throw new BadSettings(
          "The routes folder lacks %s; copy what is missing from the program's own routes."
              .formatted(String.join(", ", missing)));
    }
  }

  private static String routes(Settings settings) {
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

  private static String in(Path folder) {
    return "file:" + folder + "/*.camel.yaml";
  }

  private static Path besideTheJar() {
    try {
      Path code = Path.of(Engine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isDirectory(code)
          ? Path.of("").resolve("no-jar")
          : code.resolveSibling("routes");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String rootCause(Throwable problem) {
    Throwable cause = problem;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage();
  }
}
