package org.mediaretention.calls;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.support.RoutePolicySupport;
import org.mediaretention.kaltura.SignedRequest;

/** Lets each call through when there is a place for it and it is its turn, and counts it. */
public final class CallLimiter extends RoutePolicySupport {

  /** When a call began, as {@code nanoClock} counts. */
  static final String STARTED = "started";

  private static final String ACTION = "action";

  private final Places places;
  private final CallSpacing pace;
  private final CallLedger ledger;
  private final LongSupplier nanoClock;

  private static final class Places extends Semaphore {

    private static final long serialVersionUID = 1;

    Places(int places) {
      super(places, true);
    }

    /** What is taken may be in use: it is then not given out again. */
    void change(int more) {
      if (more > 0) {
        release(more);
      } else {
        reducePermits(-more);
      }
    }
  }

  /**
   * @param places how many calls may be under way at once
   * @param spacing least time between the starts of two calls
   */
  public CallLimiter(int places, Duration spacing, CallLedger ledger, LongSupplier nanoClock) {
    this.places = new Places(places);
    this.pace = new CallSpacing(spacing);
    this.ledger = ledger;
    this.nanoClock = nanoClock;
  }

  @Override
  public void onExchangeBegin(Route route, Exchange exchange) {
    places.acquireUninterruptibly();
    sleep(pace.take(nanoClock.getAsLong()));
    String action = exchange.getMessage().getBody(SignedRequest.class).request().name();
    exchange.setProperty(ACTION, action);
    exchange.setProperty(STARTED, nanoClock.getAsLong());
    ledger.began(action);
  }

  @Override
  public void onExchangeDone(Route route, Exchange exchange) {
    ledger.ended(exchange.getProperty(ACTION, String.class));
    places.release();
  }

  /** Lets so many calls more, or fewer, be under way from now on. */
  void change(int places) {
    this.places.change(places);
  }

  private void sleep(long nanos) {
    if (nanos <= 0) {
      return;
    }
    try {
      TimeUnit.NANOSECONDS.sleep(nanos);
      ledger.waited(nanos);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the call that follows ends at once
    }
  }
}
