package org.mediaretention.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.processor.errorhandler.RedeliveryPolicy;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mediaretention.endtoend.support.HandClock;
import org.mediaretention.endtoend.support.Logged;
import org.mediaretention.kaltura.Ask;
import org.mediaretention.kaltura.KalturaAnswer;
import org.mediaretention.kaltura.KalturaAnswer.SessionStarted;
import org.mediaretention.kaltura.KalturaRequest;
import org.mediaretention.kaltura.RetryKind;
import org.mediaretention.kaltura.SessionRejected;
import org.mediaretention.kaltura.TransientFailure;
import org.mediaretention.settings.KalturaSettings.Retries;

class RedeliveriesTest {

  private static final KalturaRequest QUESTION = Ask.media("1_a").request();

  private final AtomicLong nanos = new AtomicLong();
  private final CallLedger ledger = new CallLedger();
  private final HandClock clock = new HandClock();
  private int sessions;
  private final Session session =
      new Session(Ask.SIGN_IN, this::open, this::open, new IdLimit(), clock);
  private final Redeliveries redeliveries =
      new Redeliveries(
          new Retries(7, 1.6, Duration.ofSeconds(1), Duration.ofSeconds(12)),
          Duration.ofHours(1),
          session,
          ledger,
          new RetryLog(false),
          clock,
          nanos::get);
  private final Exchange call = new DefaultExchange(new DefaultCamelContext());

  @BeforeEach
  void ask() {
    call.setVariable("request", QUESTION);
  }

  @Test
  void waitsLongerEachTimeWithinTheBounds() {
    RedeliveryPolicy policy = redeliveries.backOff();
    policy.setUseCollisionAvoidance(false);

    assertThat(policy.getMaximumRedeliveries()).isEqualTo(7);
    assertThat(policy.calculateRedeliveryDelay(0, 1)).isEqualTo(1_000);
    assertThat(policy.calculateRedeliveryDelay(1_000, 2)).isEqualTo(1_600);
    assertThat(policy.calculateRedeliveryDelay(1_600, 3)).isEqualTo(2_560);
    assertThat(policy.calculateRedeliveryDelay(11_000, 7)).isEqualTo(12_000);
  }

  @Test
  void spreadsTheWaitsOfParallelCalls() {
    RedeliveryPolicy policy = redeliveries.backOff();

    for (int i = 0; i < 100; i++) {
      assertThat(policy.calculateRedeliveryDelay(1_000, 2)).isBetween(1_120L, 2_080L);
    }
  }

  @Test
  void doesNotWaitForANewSession() {
    assertThat(redeliveries.atOnce().calculateRedeliveryDelay(0, 1)).isZero();
    assertThat(redeliveries.atOnce().getMaximumRedeliveries()).isEqualTo(7);
  }

  @Test
  void countsARetryAndTheTimeBeforeIt() throws Exception {
    fail(new TransientFailure("HTTP 503"));
    nanos.addAndGet(1_500_000_000L);
    redeliveries.beforeRetry().process(call);

    assertThat(ledger.counts().retried()).isEqualTo(1);
    assertThat(ledger.counts().secondsWaiting()).isEqualTo(1.5);
  }

  @Test
  void countsARetryUnderWhatHadGoneWrong() throws Exception {
    fail(new HttpOperationFailedException("", 503, "", "", Map.of(), ""));
    redeliveries.beforeRetry().process(call);

    assertThat(ledger.retriesByKind()).isEqualTo(Map.of(RetryKind.HTTP_5XX, 1L));
  }

  @Test
  void tellsCamelTheWaitThatGrows() throws Exception {
    fail(new TransientFailure("HTTP 503"));
    long first = call.getMessage().getHeader(Exchange.REDELIVERY_DELAY, Long.class);
    call.getMessage().setHeader(Exchange.REDELIVERY_COUNTER, 2);
    fail(new TransientFailure("HTTP 503"));
    long second = call.getMessage().getHeader(Exchange.REDELIVERY_DELAY, Long.class);

    assertThat(first).isBetween(700L, 1_300L);
    assertThat((double) second).isBetween(first * 1.6 * 0.7 - 1, first * 1.6 * 1.3 + 1);
  }

  @Test
  void tellsCamelNotToWaitForANewSession() throws Exception {
    fail(new SessionRejected("ks"));

    assertThat(call.getMessage().getHeader(Exchange.REDELIVERY_DELAY, Long.class)).isZero();
  }

  @Test
  void waitsAsLongAsTheServerAsks() throws Exception {
    fail(unavailable("90"));

    assertThat(call.getMessage().getHeader(Exchange.REDELIVERY_DELAY, Long.class))
        .isEqualTo(90_000);
  }

  @Test
  void doesNotWaitForLongerThanTheOperatorHasPatience() throws Exception {
    fail(unavailable("999999"));

    assertThat(call.getMessage().getHeader(Exchange.REDELIVERY_DELAY, Long.class))
        .isEqualTo(Duration.ofHours(1).toMillis());
  }

  @Test
  void hasOnePatienceForAllWaitsOfACall() throws Exception {
    fail(unavailable("3000"));
    clock.moveOn(Duration.ofSeconds(3_000));
    call.getMessage().setHeader(Exchange.REDELIVERY_COUNTER, 2);
    fail(unavailable("3000"));

    assertThat(call.getMessage().getHeader(Exchange.REDELIVERY_DELAY, Long.class))
        .isEqualTo(Duration.ofSeconds(600).toMillis());
  }

  @Test
  void goesOnNoLongerThanItsPatience() throws Exception {
    fail(unavailable("3600"));
    clock.moveOn(Duration.ofHours(1));

    call.getMessage().setHeader(Exchange.REDELIVERY_COUNTER, 1);
    assertThat(redeliveries.goOn(call)).isTrue();
    call.getMessage().setHeader(Exchange.REDELIVERY_COUNTER, 2);
    assertThat(redeliveries.goOn(call)).isFalse();
  }

  @Test
  void hasNewPatienceForTheNextCall() throws Exception {
    fail(unavailable("3600"));
    clock.moveOn(Duration.ofHours(1));
    call.getMessage().setHeader(Exchange.REDELIVERY_COUNTER, 1);
    fail(unavailable("3600"));

    assertThat(call.getMessage().getHeader(Exchange.REDELIVERY_DELAY, Long.class))
        .isEqualTo(Duration.ofHours(1).toMillis());
  }

  @Test
  void saysALongWaitOnceAsItBegins() throws Exception {
    try (Logged log = new Logged()) {
      fail(unavailable("3000"));
      fail(unavailable("3000"));

      assertThat(log.warnings())
          .singleElement()
          .asString()
          .contains("3000 s", QUESTION.name(), "2026-01-02T10:05:00Z");
    }
  }

  @Test
  void goesOnUntilTheLastRetry() {
    call.getMessage().setHeader(Exchange.REDELIVERY_COUNTER, 7);
    assertThat(redeliveries.goOn(call)).isTrue();
    call.getMessage().setHeader(Exchange.REDELIVERY_COUNTER, 8);
    assertThat(redeliveries.goOn(call)).isFalse();
  }

  @Test
  void retriesOnceWhileACauseIsLookedFor() {
    call.setVariable("searching", "true");
    call.getMessage().setHeader(Exchange.REDELIVERY_COUNTER, 1);
    assertThat(redeliveries.goOn(call)).isTrue();
    call.getMessage().setHeader(Exchange.REDELIVERY_COUNTER, 2);
    assertThat(redeliveries.goOn(call)).isFalse();
  }

  private static HttpOperationFailedException unavailable(String retryAfter) {
    return new HttpOperationFailedException("", 503, "", "", Map.of("Retry-After", retryAfter), "");
  }

  @Test
  void plansNothingAfterTheLastAttempt() throws Exception {
    call.getMessage().setHeader(Exchange.REDELIVERY_COUNTER, 8);
    fail(new TransientFailure("HTTP 503"));

    assertThat(call.getMessage().getHeader(Exchange.REDELIVERY_DELAY)).isNull();
  }

  private void fail(Exception cause) throws Exception {
    call.setProperty(ExchangePropertyKey.EXCEPTION_CAUGHT, cause);
    redeliveries.onFailure().process(call);
  }

  @Test
  void dropsTheSessionThatWasRejected() throws Exception {
    String ks = session.sign(QUESTION).ks();
    call.setProperty(ExchangePropertyKey.EXCEPTION_CAUGHT, new SessionRejected(ks));
    redeliveries.onFailure().process(call);

    assertThat(session.sign(QUESTION).ks()).isNotEqualTo(ks);
  }

  @Test
  void keepsTheSessionAfterAnotherFault() throws Exception {
    String ks = session.sign(QUESTION).ks();
    call.setProperty(ExchangePropertyKey.EXCEPTION_CAUGHT, new TransientFailure("HTTP 503"));
    redeliveries.onFailure().process(call);

    assertThat(session.sign(QUESTION).ks()).isEqualTo(ks);
  }

  private KalturaAnswer open(KalturaRequest start) {
    sessions++;
    return new SessionStarted("ks-" + sessions);
  }
}
