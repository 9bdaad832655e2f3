package org.mediaretention.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.CamelContext;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Variable;
import org.mediaretention.kaltura.CallRefused;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.kaltura.KalturaAnswer.Failure;
import org.mediaretention.kaltura.KalturaDown;
import org.mediaretention.kaltura.KalturaRequest;
import org.mediaretention.kaltura.OpensSession;
import org.mediaretention.kaltura.RetryKind;
import org.mediaretention.settings.KalturaSettings.Retries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells outages of Kaltura from requests that fail by themselves. While it is down one caller asks,
 * by one probe at a time, and all others wait.
 */
public final class Outages {

  private static final Logger LOG = LoggerFactory.getLogger(Outages.class);

  /** How soon a caller that waits sees that the program is being stopped. */
  private static final long LOOK_EVERY_MILLIS = 200;

  private final Retries retries;
  private final Duration patience;
  private final CallLedger ledger;
  private final Clock clock;

  private Thread examiner;
  private Optional<Outage> outage = Optional.empty();
  private Optional<KalturaDown> givenUp = Optional.empty();
  private boolean everAnswered;

  /**
   * @param patience how long an outage may last
   * @param ledger is told of outages, for those who follow the audit
   */
  public Outages(Retries retries, Duration patience, CallLedger ledger, Clock clock) {
    this.retries = retries;
    this.patience = patience;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * An audit begins, with new patience.
   *
   * @param resumed whether Kaltura has answered it before
   */
  public synchronized void begin(boolean resumed) {
    givenUp = Optional.empty();
    everAnswered |= resumed;
  }

  /**
   * Lets a request through as soon as there is no outage.
   *
   * @throws KalturaDown when the outage lasts too long
   */
  public synchronized void letPass(@Body KalturaRequest request, CamelContext camel)
      throws InterruptedException {
    // A request for a session is part of another one, which was let through.
    while (outage.isPresent() && !isExaminer() && !(request instanceof OpensSession)) {
      await(camel);
    }
    if (!(request instanceof OpensSession)) {
      throwIfGivenUp();
    }
  }

  /** Kaltura has answered a request. */
  public synchronized void answered() {
    everAnswered = true;
  }

  /**
   * Begins to find out why a request failed, as soon as nobody else is at it.
   *
   * @param since when it failed for the first time; an outage is counted from then
   * @throws KalturaDown when an outage lasts too long
   */
  public synchronized Diagnosis examine(
      @Body Failure failure, @ExchangeProperty("failingSince") Instant since, CamelContext camel)
      throws InterruptedException {
    if (isOfAWrongAddress(failure)) {
      return Diagnosis.ofRefusal(failure);
    }
    boolean outageSeen = outage.isPresent();
    while (examiner != null) {
      await(camel);
      outageSeen |= outage.isPresent();
    }
    throwIfGivenUp();
    if (outageSeen) {
      return Diagnosis.afterOutage(failure);
    }
    examiner = Thread.currentThread();
    return new Diagnosis(failure, since);
  }

  // Where Kaltura never was, the address is rather wrong than Kaltura down.
  private boolean isOfAWrongAddress(Failure failure) {
    return !everAnswered
        && (failure.kind() == RetryKind.CONNECTION || failure.kind() == RetryKind.UNREADABLE);
  }

  /**
   * Draws the conclusion from the answer to a probe.
   *
   * @throws KalturaDown when the outage lasts too long
   * @throws CallRefused when Kaltura refuses the probe as it refused the request
   */
  public synchronized void conclude(
      @Body KalturaAnswer answer, @Variable("diagnosis") Diagnosis diagnosis) {
    if (answer instanceof Failure failure && failure.isRefusedLike(diagnosis.failure())) {
      ends();
      throw new CallRefused(
          String.format(
              Locale.ROOT,
              "%s, and refuses every request of this kind like that.",
              failure.detail()));
    }
    if (answer instanceof Failure failure && !failure.isOfALiveKaltura()) {
      goesOn(failure, diagnosis.since());
      diagnosis.silent(outage.orElseThrow().pause(retries));
    } else {
      ends();
      diagnosis.answered(answer);
    }
  }

  private void goesOn(Failure failure, Instant since) {
    Instant now = clock.instant();
    outage = Optional.of(outage.orElseGet(() -> new Outage(since, 0, "")).and(failure.detail()));
    Outage lasting = outage.get();
    if (lasting.exceeds(patience, now)) {
      outage = Optional.empty();
      givenUp = Optional.of(new KalturaDown(words(lasting)));
      ledger.outage(Optional.empty());
      throwIfGivenUp();
    }
    ledger.outage(Optional.of(words(lasting)));
    String then =
        String.format(
            Locale.ROOT, "%s Asked again in %s.", words(lasting), inWords(lasting.pause(retries)));
    if (lasting.probes() == 1) {
      LOG.warn("{} The audit waits, until {} at most.", then, text(lasting.since().plus(patience)));
    } else {
      LOG.debug("{}", then);
    }
  }

  private void ends() {
    outage.ifPresent(
        over ->
            LOG.warn(
                "Kaltura answers again, after {}. The audit goes on.",
                inWords(over.lasted(clock.instant()))));
    outage = Optional.empty();
    ledger.outage(Optional.empty());
  }

  /** Ends the search for the cause of a failure, whether it was found or not. */
  public synchronized void settle() {
    if (isExaminer()) {
      examiner = null;
    }
    notifyAll();
  }

  private boolean isExaminer() {
    return examiner == Thread.currentThread();
  }

  private void await(CamelContext camel) throws InterruptedException {
    if (camel.isStopping() || camel.isStopped()) {
      throw new IllegalStateException("the program is stopping");
    }
    wait(LOOK_EVERY_MILLIS);
  }

  private void throwIfGivenUp() {
    givenUp.ifPresent(
        down -> {
          throw new KalturaDown(down.getMessage());
        });
  }

  private static String words(Outage outage) {
    return String.format(
        Locale.ROOT, "Kaltura does not answer since %s: %s.", text(outage.since()), outage.why());
  }

  private static String text(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String inWords(Duration duration) {
    return duration.toMinutes() > 0
        ? String.format(Locale.ROOT, "%d min %d s", duration.toMinutes(), duration.toSecondsPart())
        : String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }
}
