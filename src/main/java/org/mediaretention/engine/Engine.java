package org.mediaretention.engine;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.mediaretention.audit.Outcomes;
import org.mediaretention.inbox.Obstacles;
import org.mediaretention.journal.AuditStatus;
import org.mediaretention.log.WireLog;
import org.mediaretention.settings.BadSettings;
import org.mediaretention.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ExitCode;

/** Starts and stops Camel with the routes of the operator, else with those that come along. */
public final class Engine {

  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  /** When the program is stopped; what does not come by then is asked for again. */
  private static final int SECONDS_FOR_CALLS_IN_FLIGHT = 3;

  public static final int AN_AUDIT_IS_PARTIAL = 3;

  private Engine() {}

  /** Works off the inbox as it is now and answers the exit status. */
  public static int workOffInbox(Settings settings) throws Exception {
    return workOffInbox(settings, Clock.systemUTC());
  }

  /** The same by a clock of the caller's. */
  public static int workOffInbox(Settings settings, Clock clock) throws Exception {
    return LockedFolders.with(settings, () -> workOff(settings, clock));
  }

  private static int workOff(Settings settings, Clock clock) throws Exception {
    Outcomes outcomes = new Outcomes();
    Obstacles obstacles = new Obstacles();
    Wiring wiring = new Wiring(settings, Trigger.COMMAND, outcomes, obstacles, clock);
    Main camel = prepare(settings, Trigger.COMMAND, wiring);
    Thread atInterrupt = stopAtInterrupt(camel);
    try {
      start(camel, Trigger.COMMAND);
      camel.getCamelContext().createProducerTemplate().sendBody("direct:work-off-inbox", "");
      if (outcomes.areNone()
          && !obstacles.keepAuditsBack()
          && !camel.getCamelContext().isStopping()) {
        LOG.info(
            "There was nothing to do: no exports and no lists in {}", settings.folders().inbox());
      }
    } catch (CamelExecutionException e) {
      if (camel.getCamelContext().isStopping() || camel.getCamelContext().isStopped()) {
        LOG.debug("The program is being stopped", e);
      } else {
        LOG.error("The inbox cannot be worked off: {}.", RouteProblem.rootCause(e));
        LOG.debug("Cause", e);
      }
      return ExitCode.SOFTWARE;
    } finally {
      camel.stop();
      forget(atInterrupt);
    }
    return exitStatus(outcomes, obstacles);
  }

  static Thread stopAtInterrupt(Main camel) {
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

  private static int exitStatus(Outcomes outcomes, Obstacles obstacles) {
    if (obstacles.keepAuditsBack() || outcomes.include(AuditStatus.FAILED)) {
      return ExitCode.SOFTWARE;
    }
    if (outcomes.includeARefusal()) {
      return ExitCode.USAGE;
    }
    return outcomes.include(AuditStatus.PARTIAL) ? AN_AUDIT_IS_PARTIAL : ExitCode.OK;
  }

  public static Main prepare(Settings settings, Trigger trigger, Wiring wiring) {
    WireLog.keep();
    settings.warnings().forEach(LOG::warn);
    Main camel = new Main();
    camel.configure().withName("media-retention");
    List<Resource> routes = RoutesFolder.files(settings);
    camel.configure().withRoutesCollectorEnabled(false);
    camel.addMainListener(
        new MainListenerSupport() {
          @Override
          public void afterConfigure(BaseMainSupport main) {
            load(routes, main.getCamelContext());
          }
        });
    // So that a route that is broken can be told by its line.
    camel.configure().withSourceLocationEnabled(true);
    camel.configure().withJmxEnabled(false);
    camel.configure().withAutoConfigurationLogSummary(false);
    camel.configure().withShutdownTimeout(SECONDS_FOR_CALLS_IN_FLIGHT);
    camel.configure().withShutdownLogInflightExchangesOnTimeout(false);
    // Over everything else: our settings are what Camel finds, wherever they came from.
    settings.forRoutes().forEach(camel::addOverrideProperty);
    run(settings, trigger).forEach(camel::addOverrideProperty);
    settings.forCamel().forEach(camel::addOverrideProperty);
    wiring.bindTo(camel);
    return camel;
  }

  private static void load(List<Resource> routes, CamelContext camel) {
    try {
      PluginHelper.getRoutesLoader(camel).loadRoutes(routes);
    } catch (Exception e) {
      throw RuntimeCamelException.wrapRuntimeCamelException(e);
    }
  }

  /** What routes are told of this run, by which they know whether they are in it. */
  private static Map<String, String> run(Settings settings, Trigger trigger) {
    return Map.of(
        "run.trigger",
        trigger.label(),
        "run.server",
        Boolean.toString(trigger.isObserved(settings)),
        // As java.util.TimeZone names it, which is what Quartz reads.
        "schedule.time-zone",
        TimeZone.getTimeZone(settings.schedule().timeZone()).getID());
  }

  /**
   * @throws BadSettings when a route is missing or cannot be started
   */
  public static void start(Main camel, Trigger trigger) {
    try {
      camel.start();
    } catch (Exception e) {
      throw new BadSettings(RouteProblem.sentence(e, camel.getCamelContext()));
    }
    RoutesFolder.requireAll(camel.getCamelContext(), trigger);
  }
}
