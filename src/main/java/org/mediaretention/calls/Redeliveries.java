package org.mediaretention.calls;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeException;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.LoggingLevel;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.camel.processor.errorhandler.RedeliveryPolicy;
import org.apache.camel.util.ObjectHelper;
import org.mediaretention.kaltura.KalturaRequest;
import org.mediaretention.kaltura.RetryKind;
import org.mediaretention.kaltura.SessionRejected;
import org.mediaretention.kaltura.http.HttpStatuses;
import org.mediaretention.settings.KalturaSettings.Retries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When a failed call is made again, and what is noted of it. */
public final class Redeliveries {

  private static final Logger LOG = LoggerFactory.getLogger(Redeliveries.class);

  // The original waits 0.7 to 1.3 times as long, so that parallel calls do not come back at once.
  private static final double JITTER = 0.3;

  // Not every failure of a handshake: a connection may break in it.
  private static final Set<Class<? extends Exception>> BAD_CERTIFICATE =
      Set.of(
          SSLPeerUnverifiedException.class,
          CertificateException.class,
          CertPathBuilderException.class,
          CertPathValidatorException.class);

  private static final String FAILED_AT = "failedAt";

  private static final String KIND = "retryKind";
  private static final String LAST_WAIT = "lastWait";

  /** Since when a call has failed; the patience for its waits and for an outage begins there. */
  private static final String FAILING_SINCE = "failingSince";

  /** Of a question that is asked to find the cause of a failure. */
  private static final int MAX_RETRIES_WHILE_SEARCHING = 1;

  private final Retries retries;
  private final Duration patience;
  private final Session session;
  private final CallLedger ledger;
  private final RetryLog log;
  private final Clock clock;
  private final LongSupplier nanoClock;
  private final RedeliveryPolicy waits;
  private Instant toldUntil = Instant.EPOCH;

  /**
   * @param patience how long a call may go unanswered, with all its waits
   * @param clock for servers that name the time of the next attempt
   */
  public Redeliveries(
      Retries retries,
      Duration patience,
      Session session,
      CallLedger ledger,
      RetryLog log,
      Clock clock,
      LongSupplier nanoClock) {
    this.retries = retries;
    this.patience = patience;
    this.clock = clock;
    this.session = session;
    this.ledger = ledger;
    this.log = log;
    this.nanoClock = nanoClock;
    this.waits = backOff();
  }

  /** For faults that may pass: exponential back-off. */
  public RedeliveryPolicy backOff() {
    RedeliveryPolicy policy = quiet(new RedeliveryPolicy());
    policy.setRedeliveryDelay(retries.backoffMin().toMillis());
    policy.setMaximumRedeliveryDelay(retries.backoffMax().toMillis());
    policy.setUseExponentialBackOff(true);
    policy.setBackOffMultiplier(retries.backoffBase());
    policy.setUseCollisionAvoidance(true);
    policy.setCollisionAvoidanceFactor(JITTER);
    return policy;
  }

  /** For a session that has ended: at once, for only the session is at fault. */
  public RedeliveryPolicy atOnce() {
    RedeliveryPolicy policy = quiet(new RedeliveryPolicy());
    policy.setRedeliveryDelay(Duration.ZERO.toMillis());
    return policy;
  }

  private RedeliveryPolicy quiet(RedeliveryPolicy policy) {
    policy.setMaximumRedeliveries(retries.most());
    policy.setAllowRedeliveryWhileStopping(false);
    policy.setLogStackTrace(false);
    policy.setLogExhausted(false);
    policy.setLogExhaustedMessageHistory(false);
    policy.setRetryAttemptedLogLevel(LoggingLevel.DEBUG);
    return policy;
  }

  /** Called for each failed attempt. */
  public Processor onFailure() {
    return exchange -> {
      exchange.setProperty(FAILED_AT, nanoClock.getAsLong());
      Exception cause = exchange.getProperty(ExchangePropertyKey.EXCEPTION_CAUGHT, Exception.class);
      exchange.setProperty(KIND, RetryKind.of(cause));
      if (cause instanceof SessionRejected rejection) {
        session.rejected(rejection);
      }
      planNext(exchange, cause);
    };
  }

  private void planNext(Exchange exchange, Exception cause) {
    Message message = exchange.getMessage();
    int failures = message.getHeader(Exchange.REDELIVERY_COUNTER, 1, Integer.class);
    int most = most(exchange);
    if (failures == 1 && !isSearching(exchange)) {
      exchange.setProperty(FAILING_SINCE, clock.instant());
    }
    if (failures > most || exchange.getContext().isStopping()) {
      return;
    }
    long wait = cause instanceof SessionRejected ? 0 : nextWait(exchange, cause, failures);
    // Camel takes the wait from here; it would else be decided later, when nobody can tell it.
    message.setHeader(Exchange.REDELIVERY_DELAY, wait);
    KalturaRequest request = exchange.getVariable("request", KalturaRequest.class);
    log.retry(request, cause, Duration.ofMillis(wait), failures + 1, most + 1);
  }

  /**
   * Whether a call is made again that has failed so often. Once is always possible; further
   * attempts have to begin while patience is left, for without a wait they would only be a burden.
   */
  public boolean goOn(Exchange exchange) {
    // Camel has counted the retry that is in question.
    int retry = exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER, 1, Integer.class);
    return retry <= most(exchange) && (retry == 1 || !patienceLeft(exchange).isZero());
  }

  /** How much longer the call may go unanswered; zero when that is too long already. */
  private Duration patienceLeft(Exchange exchange) {
    Instant now = clock.instant();
    Instant since = exchange.getProperty(FAILING_SINCE, now, Instant.class);
    Duration left = patience.minus(Duration.between(since, now));
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static boolean isSearching(Exchange exchange) {
    return exchange.getVariable("searching", false, Boolean.class);
  }

  private int most(Exchange exchange) {
    return isSearching(exchange)
        ? Math.min(MAX_RETRIES_WHILE_SEARCHING, retries.most())
        : retries.most();
  }

  private long nextWait(Exchange exchange, Exception cause, int failures) {
    long last = exchange.getProperty(LAST_WAIT, 0L, Long.class);
    long wait = waits.calculateRedeliveryDelay(last, failures);
    exchange.setProperty(LAST_WAIT, wait);
    Duration left = patienceLeft(exchange);
    Optional<Duration> asked = RetryAfter.of(cause, clock.instant());
    asked.ifPresent(pause -> tellLongWait(exchange, pause, left));
    long atLeast = asked.map(Duration::toMillis).orElse(0L);
    return Math.min(Math.max(atLeast, wait), left.toMillis());
  }

  // All calls are told to wait for one reason; it is said once for the time that it lasts.
  private synchronized void tellLongWait(Exchange exchange, Duration asked, Duration left) {
    Instant now = clock.instant();
    Duration wait = asked.compareTo(left) < 0 ? asked : left;
    if (wait.compareTo(retries.backoffMax()) <= 0 || now.isBefore(toldUntil)) {
      return;
    }
    toldUntil = now.plus(wait);
    LOG.warn(
        "Kaltura asks for a wait of {} s before {} is called again (Retry-After). The audit waits, until {} at most.",
        asked.toSeconds(),
        exchange.getVariable("request", KalturaRequest.class).name(),
        toldUntil.truncatedTo(ChronoUnit.SECONDS));
  }

  /** Called before each repeated attempt. */
  public Processor beforeRetry() {
    return exchange -> {
      ledger.retried(exchange.getProperty(KIND, RetryKind.class));
      ledger.waited(nanoClock.getAsLong() - failedAt(exchange));
    };
  }

  /** Whether no retry helps: Kaltura is not there, or not for us, or cannot prove who it is. */
  public boolean areFutile(@ExchangeException Exception failure) {
    // The failure of a renewal comes wrapped.
    HttpOperationFailedException http =
        ObjectHelper.getException(HttpOperationFailedException.class, failure);
    return http != null && !HttpStatuses.mayPass(http.getStatusCode())
        || BAD_CERTIFICATE.stream()
            .anyMatch(bad -> ObjectHelper.getException(bad, failure) != null);
  }

  /**
   * Called when a call is not made again.
   *
   * @throws IllegalStateException when that is only because the program stops; it says nothing of
   *     the request, which is made again at the next start
   */
  public void exhausted(CamelContext camel) {
    if (camel.isStopping() || camel.isStopped()) {
      throw new IllegalStateException("the program is stopping");
    }
  }

  /** Called when a request is given up, as nothing more can be done for it. */
  public void gaveUp() {
    ledger.gaveUp();
  }

  private long failedAt(Exchange exchange) {
    return exchange.getProperty(FAILED_AT, nanoClock.getAsLong(), Long.class);
  }
}
