package org.mediaretention.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.main.Main;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.RoutePolicySupport;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.mediaretention.audit.AccountListings;
import org.mediaretention.audit.AnswerAggregation;
import org.mediaretention.audit.Audits;
import org.mediaretention.audit.EntryCounts;
import org.mediaretention.audit.Outcomes;
import org.mediaretention.calls.AdaptiveLimit;
import org.mediaretention.calls.CallLedger;
import org.mediaretention.calls.CallLimiter;
import org.mediaretention.calls.IdLimit;
import org.mediaretention.calls.KalturaGateway;
import org.mediaretention.calls.Outages;
import org.mediaretention.calls.PartsOfAnAnswer;
import org.mediaretention.calls.Redeliveries;
import org.mediaretention.calls.RetryLog;
import org.mediaretention.calls.Session;
import org.mediaretention.calls.SignIn;
import org.mediaretention.inbox.Obstacles;
import org.mediaretention.inbox.OldAudits;
import org.mediaretention.kaltura.AnswerReader;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.kaltura.RequestWriter;
import org.mediaretention.kaltura.http.KalturaHttp;
import org.mediaretention.machine.SleepInhibitor;
import org.mediaretention.progress.BarDisplay;
import org.mediaretention.progress.Display;
import org.mediaretention.progress.LogDisplay;
import org.mediaretention.progress.Progress;
import org.mediaretention.progress.Terminal;
import org.mediaretention.report.Reports;
import org.mediaretention.schedule.Schedule;
import org.mediaretention.schedule.ScheduledRuns;
import org.mediaretention.settings.AuditSource;
import org.mediaretention.settings.BadSettings;
import org.mediaretention.settings.KalturaSettings;
import org.mediaretention.settings.Settings;

/** Which objects there are, and by which names routes may call them. */
public final class Wiring {

  /** A batch makes a hundred calls or so, and they go at once; one is decided or recorded. */
  private static final int BATCHES_THAT_KEEP_CALLS_BUSY = 3;

  private final Settings settings;
  private final Trigger trigger;
  private final Outcomes outcomes;
  private final Obstacles obstacles;
  private final Clock clock;

  public Wiring(
      Settings settings, Trigger trigger, Outcomes outcomes, Obstacles obstacles, Clock clock) {
    this.settings = settings;
    this.trigger = trigger;
    this.outcomes = outcomes;
    this.obstacles = obstacles;
    this.clock = clock;
  }

  void bindTo(Main camel) {
    CallLedger ledger = new CallLedger();
    IdLimit idLimit = new IdLimit();
    ObjectMapper json = json();
    Progress progress = progress(ledger);
    Session session = bindKaltura(camel, ledger, idLimit);
    bindAudit(camel, ledger, idLimit, progress, json);
    Optional<ScheduledRuns> schedule = settings.schedule().cron().map(this::scheduledRuns);
    schedule.ifPresent(runs -> camel.bind("schedule", runs));
    if (trigger.isObserved(settings)) {
      ServerWiring server =
          new ServerWiring(settings, outcomes, obstacles, ledger, progress, session);
      server.bindTo(camel, json, () -> schedule.flatMap(ScheduledRuns::next), clock);
    } else {
      camel.bind("call-metrics", new RoutePolicySupport() {});
    }
  }

  private Session bindKaltura(Main camel, CallLedger ledger, IdLimit idLimit) {
    KalturaSettings kaltura = settings.kaltura();
    Session session =
        new Session(
            SignIn.of(kaltura),
            door(camel, "attempt-call"),
            door(camel, "call-kaltura"),
            idLimit,
            clock);
    Redeliveries redeliveries =
        new Redeliveries(
            kaltura.retries(),
            kaltura.outagePatience(),
            session,
            ledger,
            new RetryLog(settings.progress().verboseRetries()),
            clock,
            System::nanoTime);
    // For Camel a component each.
    camel.bind("http", new KalturaHttp(kaltura));
    camel.bind("https", new KalturaHttp(kaltura));
    camel.bind("session", session);
    CallLimiter gate =
        new CallLimiter(kaltura.parallelCalls(), kaltura.throttle(), ledger, System::nanoTime);
    camel.bind("call-limiter", gate);
    camel.bind(
        "adaptive-limit", new AdaptiveLimit(kaltura.parallelCalls(), gate, System::nanoTime));
    camel.bind("request-writer", new RequestWriter("media-retention:" + Version.number()));
    camel.bind("answer-reader", new AnswerReader(clock));
    camel.bind("outages", new Outages(kaltura.retries(), kaltura.outagePatience(), ledger, clock));
    camel.bind("collect-parts", PartsOfAnAnswer.together());
    camel.bind("redeliveries", redeliveries);
    camel.bind("back-off", redeliveries.backOff());
    camel.bind("retry-at-once", redeliveries.atOnce());
    camel.bind("on-failure", redeliveries.onFailure());
    camel.bind("before-retry", redeliveries.beforeRetry());
    return session;
  }

  private void bindAudit(
      Main camel, CallLedger ledger, IdLimit idLimit, Progress progress, ObjectMapper json) {
    camel.bind(
        "audits",
        new Audits(
            settings,
            Version.number(),
            trigger != Trigger.COMMAND,
            json,
            ledger,
            idLimit,
            outcomes,
            obstacles,
            progress,
            clock));
    camel.bind("entry-counts", new EntryCounts());
    camel.bind("account-listings", new AccountListings());
    camel.bind("collect-answers", new AnswerAggregation(progress));
    camel.bind("reports", new Reports(settings, json));
    camel.bind("outcomes", outcomes);
    int parallel = settings.kaltura().parallelCalls();
    camel.bind("batches", pool("batches", 1 + Math.min(parallel, BATCHES_THAT_KEEP_CALLS_BUSY)));
    camel.bind("calls", pool("calls", parallel));
    camel.bind(
        "old-audits",
        new OldAudits(settings.folders(), settings.schedule().keepAudits(), obstacles, clock));
  }

  private ScheduledRuns scheduledRuns(String cron) {
    ZoneId zone = settings.schedule().timeZone();
    Schedule schedule = new Schedule(cron, zone);
    if (schedule.next(clock.instant()).isEmpty()) {
      throw new BadSettings(
          String.format(
              Locale.ROOT,
              "schedule.cron is \"%s\", which is all in the past%s.",
              cron,
              settings.origins().after("schedule.cron")));
    }
    // In the account nothing has to be waited for.
    Duration quiet =
        settings.audit().source() == AuditSource.ACCOUNT
            ? Duration.ZERO
            : settings.exports().quietPeriod();
    return new ScheduledRuns(schedule, zone, settings.folders().work(), quiet, clock);
  }

  // Objects of JSON and a bar that is redrawn would spoil each other.
  private boolean isOnTerminal() {
    return trigger == Trigger.COMMAND && !settings.log().json();
  }

  private Progress progress(CallLedger ledger) {
    OptionalInt terminal = isOnTerminal() ? Terminal.width() : OptionalInt.empty();
    Display display =
        terminal.isPresent()
            ? new BarDisplay(terminal.getAsInt())
            : new LogDisplay(settings.progress().singleLine());
    SleepInhibitor wakefulness =
        new SleepInhibitor(
            settings.preventSleep(),
            System.getProperty("os.name"),
            System.getenv().getOrDefault("PATH", ""),
            ProcessHandle.current().pid());
    return new Progress(
        settings.progress().every(), ledger, display, wakefulness, System::nanoTime);
  }

  /** Who finds all threads busy does the work itself. */
  private static ThreadPoolProfile pool(String name, int threads) {
    return new ThreadPoolProfileBuilder(name)
        .poolSize(threads)
        .maxPoolSize(threads)
        .maxQueueSize(threads)
        .rejectedPolicy(ThreadPoolRejectedPolicy.CallerRuns)
        .build();
  }

  /** The way to Kaltura through a route. */
  public static KalturaGateway door(Main camel, String route) {
    return request -> {
      ProducerTemplate template = camel.getCamelContext().createProducerTemplate();
      try {
        return template.requestBody("direct:" + route, request, KalturaAnswer.class);
      } catch (CamelExecutionException e) {
        throw e.getCause() instanceof RuntimeException cause
            ? cause
            : new RuntimeCamelException(e.getCause());
      } finally {
        template.stop();
      }
    };
  }

  public static ObjectMapper json() {
    return new ObjectMapper()
        .registerModule(new Jdk8Module())
        .registerModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
  }
}
