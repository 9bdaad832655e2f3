package org.mediaretention.observe;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.camel.support.RoutePolicySupport;
import org.mediaretention.kaltura.CallRefused;
import org.mediaretention.kaltura.KalturaRequest;
import org.mediaretention.kaltura.SessionRejected;

/** Counts each attempt at a call by what was asked and how it went. */
public final class CallMetrics extends RoutePolicySupport {

  private static final String ACTION = "metrics.action";

  private final MeterRegistry meters;

  public CallMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void onExchangeBegin(Route route, Exchange exchange) {
    exchange.setProperty(ACTION, exchange.getMessage().getBody(KalturaRequest.class).name());
  }

  @Override
  public void onExchangeDone(Route route, Exchange exchange) {
    String action = exchange.getProperty(ACTION, String.class);
    String result = result(exchange.getException());
    Counter.builder("media.retention.calls")
        .tag("action", action)
        .tag("result", result)
        .description("Attempts at calls by what was asked and how it went")
        .register(meters)
        .increment();
  }

  private static String result(Exception failure) {
    if (failure == null) {
      return "answered";
    }
    if (failure instanceof CallRefused) {
      return "refused";
    }
    if (failure instanceof SessionRejected) {
      return "session_rejected";
    }
    return failure instanceof HttpOperationFailedException ? "http_error" : "failed";
  }
}
