package org.mediaretention.kaltura;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.support.RoutePolicySupport;

/** Lets each call through when it is its turn, and counts it. */
public final class CallGate extends RoutePolicySupport {

  private final Pace pace;
  private final CallLedger ledger;
  private final LongSupplier nanoClock;

  public CallGate(java.time.Duration spacing, CallLedger ledger, LongSupplier nanoClock) {
    this.pace = new Pace(spacing);
    this.ledger = ledger;
    this.nanoClock = nanoClock;
  }

  @Override
  public void onExchangeBegin(Route route, Exchange exchange) {
    sleep(pace.take(nanoClock.getAsLong()));
    ledger.began(exchange.getMessage().getBody(SignedRequest.class).request().name());
  }

  @Override
  public void onExchangeDone(Route route, Exchange exchange) {
    ledger.ended();
  }

  private void sleep(long nanos) {
    if (nanos <= 0) {
      return;
    }
    try {
      TimeUnit.NANOSECONDS.sleep(nanos);
      ledger.waited(nanos);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RuntimeCamelException("interrupted before a call", e);
    }
  }
}
