package org.mediaretention.engine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Locale;
import org.apache.camel.main.Main;
import org.mediaretention.audit.Audits;
import org.mediaretention.audit.Outcomes;
import org.mediaretention.inbox.Obstacles;
import org.mediaretention.observe.RequestGuard;
import org.mediaretention.schedule.ScheduledRuns;
import org.mediaretention.settings.BadSettings;
import org.mediaretention.settings.ServerSettings;
import org.mediaretention.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ExitCode;

/** The program as a server: it works whenever its trigger says so, until it is stopped. */
public final class Server implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private final Settings settings;
  private final Trigger trigger;
  private final Main camel;

  public Server(Settings settings, Clock clock) {
    this.trigger = Trigger.ofServer(settings);
    this.settings = trigger.isObserved(settings) ? withFreePort(settings) : settings;
    Wiring wiring = new Wiring(this.settings, trigger, new Outcomes(), new Obstacles(), clock);
    this.camel = Engine.prepare(this.settings, trigger, wiring);
  }

  /** Serves until the program is stopped. */
  public static void run(Settings settings) throws Exception {
    LockedFolders.with(settings, () -> serve(settings));
  }

  private static int serve(Settings settings) throws Exception {
    Server server = new Server(settings, Clock.systemUTC());
    Engine.stopAtInterrupt(server.camel);
    server.start();
    Thread.currentThread().join();
    return ExitCode.OK;
  }

  /**
   * Begins to work; returns when runs that were missed are made up.
   *
   * @throws BadSettings when the routes cannot be started
   */
  public void start() throws Exception {
    Engine.start(camel, trigger);
    if (trigger.isObserved(settings)) {
      RequestGuard.stand(camel.getCamelContext(), settings.server());
      LOG.info("See {}", settings.server().url());
    }
    switch (trigger) {
      case INBOX -> startRoute("watch-inbox", "Watching " + settings.folders().inbox());
      case SCHEDULE -> keepSchedule();
      case COMMAND -> throw new IllegalStateException("a server has a trigger of its own");
    }
  }

  // Audits are worth more than a page that nobody asked for.
  private static Settings withFreePort(Settings settings) {
    ServerSettings server = settings.server();
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(server.host(), server.port()));
      return settings;
    } catch (IOException e) {
      String taken =
          String.format(
              Locale.ROOT,
              "The server cannot listen at server.host %s%s and server.port %d%s: %s.",
              server.host(),
              settings.origins().after("server.host"),
              server.port(),
              settings.origins().after("server.port"),
              e.getMessage());
      if (!server.isUsualPort()) {
        throw new BadSettings(taken);
      }
      LOG.warn(
          "{} The program works without its status page; set server.port to a free port.", taken);
      return settings.withoutServer();
    }
  }

  private void keepSchedule() throws Exception {
    ScheduledRuns runs = bean(ScheduledRuns.class);
    if (runs.isOneMissed() || bean(Audits.class).isOneUnfinished()) {
      LOG.info("A scheduled run was missed or cut off; it is made up now.");
      camel.getCamelContext().createProducerTemplate().sendBody("direct:run-schedule", "");
    }
    startRoute("schedule-audit", runs.nextInWords());
  }

  private <T> T bean(Class<T> type) {
    return camel.getCamelContext().getRegistry().findSingleByType(type);
  }

  private void startRoute(String id, String toTell) throws Exception {
    if (camel.getCamelContext().isStopping() || camel.getCamelContext().isStopped()) {
      return; // the program was stopped while it made up for a run
    }
    camel.getCamelContext().getRouteController().startRoute(id);
    LOG.info("{}", toTell);
  }

  @Override
  public void close() {
    camel.stop();
  }
}
