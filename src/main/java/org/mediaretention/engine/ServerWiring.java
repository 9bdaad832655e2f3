package org.mediaretention.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.camel.main.Main;
import org.mediaretention.audit.Outcomes;
import org.mediaretention.calls.CallLedger;
import org.mediaretention.calls.Session;
import org.mediaretention.inbox.FolderWatch;
import org.mediaretention.inbox.Obstacle;
import org.mediaretention.inbox.Obstacles;
import org.mediaretention.observe.AuditFolders;
import org.mediaretention.observe.CallMetrics;
import org.mediaretention.observe.DiskHealth;
import org.mediaretention.observe.LoginHealth;
import org.mediaretention.observe.LoginWatch;
import org.mediaretention.observe.ObstacleHealth;
import org.mediaretention.observe.ProgramMetrics;
import org.mediaretention.observe.PublishedFiles;
import org.mediaretention.observe.StatusBoard;
import org.mediaretention.observe.StatusPage;
import org.mediaretention.progress.Progress;
import org.mediaretention.settings.Folders;
import org.mediaretention.settings.ServerSettings;
import org.mediaretention.settings.Settings;

/** Which further objects there are in a server that shows how it does. */
record ServerWiring(
    Settings settings,
    Outcomes outcomes,
    Obstacles obstacles,
    CallLedger ledger,
    Progress progress,
    Session session) {

  /**
   * @param nextRun empty without a schedule
   */
  void bindTo(Main camel, ObjectMapper json, Supplier<Optional<Instant>> nextRun, Clock clock) {
    listen(camel);
    AuditFolders folders = new AuditFolders(settings.folders(), json);
    FolderWatch watch = new FolderWatch(settings.folders(), obstacles, clock);
    bindHealth(camel, watch);
    bindMetrics(camel, folders);
    camel.bind("json", json);
    camel.bind(
        "status-board",
        new StatusBoard(
            Version.number(), progress, outcomes, watch, obstacles, folders, nextRun, clock));
    camel.bind("status-page", new StatusPage(settings.audit().timeZone()));
    camel.bind("published-files", new PublishedFiles(folders));
  }

  /** Camel's own answers and those of our routes come from one port. */
  private void listen(Main camel) {
    ServerSettings server = settings.server();
    camel
        .configure()
        .httpServer()
        .withEnabled(true)
        .withHost(server.host())
        .withPort(server.port())
        .withFileUploadEnabled(false);
    camel
        .configure()
        .httpManagementServer()
        .withEnabled(true)
        .withHost(server.host())
        .withPort(server.port())
        .withHealthCheckEnabled(true)
        .withMetricsEnabled(true);
    camel.addOverrideProperty("camel.metrics.enabled", "true");
    // Camel's numbers of routes, without those of endpoints: addresses make bad labels.
    camel.addOverrideProperty("camel.metrics.enable-exchange-event-notifier", "false");
    camel.addOverrideProperty("camel.metrics.skip-camel-info", "true");
    camel.configure().health().withEnabled(true);
    camel.addOverrideProperty(
        "run.check-login-millis", Long.toString(server.checkLogin().toMillis()));
  }

  private void bindHealth(Main camel, FolderWatch watch) {
    Folders folders = settings.folders();
    Predicate<Obstacle> inTheInbox =
        obstacle -> Path.of(obstacle.place()).startsWith(folders.inbox());
    camel.bind("inbox-health", new ObstacleHealth("inbox", watch, obstacles, inTheInbox));
    camel.bind(
        "folders-health", new ObstacleHealth("folders", watch, obstacles, inTheInbox.negate()));
    camel.bind("login-health", new LoginHealth(session));
    camel.bind("disk-health", new DiskHealth(List.of(folders.work(), folders.outbox())));
    camel.bind("login-watch", new LoginWatch(session, progress));
  }

  private void bindMetrics(Main camel, AuditFolders folders) {
    PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new ProgramMetrics(outcomes, ledger, progress, folders).bindTo(meters);
    camel.bind("metricsRegistry", meters); // where Camel looks for it
    camel.bind("call-metrics", new CallMetrics(meters));
  }
}
