package org.mediaretention;

import java.time.Clock;
import org.apache.camel.main.Main;
import org.mediaretention.audit.Audits;
import org.mediaretention.audit.Outcomes;
import org.mediaretention.schedule.ScheduledRuns;
import org.mediaretention.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program as a server: it works whenever its trigger says so, until it is stopped. */
final class Server implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private final Settings settings;
  private final Trigger trigger;
  private final Main camel;

  Server(Settings settings, Clock clock) {
    this.settings = settings;
    this.trigger = Trigger.ofServer(settings);
    this.camel =
        Engine.prepare(settings, trigger, new Wiring(settings, trigger, new Outcomes(), clock));
  }

  /** Serves until the program is stopped. */
  static void run(Settings settings) throws Exception {
    Server server = new Server(settings, Clock.systemUTC());
    Engine.stopAtInterrupt(server.camel);
    server.start();
    Thread.currentThread().join();
  }

  /**
   * Begins to work; returns when runs that were missed are made up.
   *
   * @throws org.mediaretention.settings.BadSettings when the routes cannot be started
   */
  void start() throws Exception {
    Engine.start(camel, trigger);
    switch (trigger) {
      case INBOX -> startRoute("watch-inbox", "Watching " + settings.folders().inbox());
      case SCHEDULE -> keepSchedule();
      case COMMAND -> throw new IllegalStateException("a server has a trigger of its own");
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
