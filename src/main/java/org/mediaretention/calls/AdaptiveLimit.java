package org.mediaretention.calls;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.support.RoutePolicySupport;
import org.mediaretention.kaltura.RetryKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches how each attempt went, and has fewer calls made at once while Kaltura is busy. */
public final class AdaptiveLimit extends RoutePolicySupport {

  private static final Logger LOG = LoggerFactory.getLogger(AdaptiveLimit.class);

  /** What Kaltura's {@code X-Kaltura-Service-Status} said of an answer. */
  static final String SERVICE_STATUS = "serviceStatus";

  private static final String NEARING_LIMITS = "NearingLimits";

  private static final Set<RetryKind> SIGNS_OF_LOAD =
      EnumSet.of(RetryKind.BLOCKED, RetryKind.HTTP_429, RetryKind.HTTP_5XX, RetryKind.TIMEOUT);

  private final int most;
  private final ConcurrencyLimit window;
  private final CallLimiter gate;
  private final LongSupplier nanoClock;

  /**
   * @param most how many calls may be under way at once when all goes well
   */
  public AdaptiveLimit(int most, CallLimiter gate, LongSupplier nanoClock) {
    this.most = most;
    this.window = new ConcurrencyLimit(most);
    this.gate = gate;
    this.nanoClock = nanoClock;
  }

  @Override
  public void onExchangeBegin(Route route, Exchange exchange) {
    exchange.removeProperty(CallLimiter.STARTED);
    exchange.removeProperty(SERVICE_STATUS);
  }

  @Override
  public void onExchangeDone(Route route, Exchange exchange) {
    Long started = exchange.getProperty(CallLimiter.STARTED, Long.class);
    if (started == null) {
      return; // it never came to a call
    }
    Optional<String> sign = signOfLoad(exchange);
    if (sign.isPresent()) {
      narrow(started, sign.get());
    } else if (exchange.getException() == null) {
      widen(started);
    }
  }

  private void narrow(long started, String sign) {
    int change = window.tooMuch(started, nanoClock.getAsLong());
    gate.change(change);
    int allowed = window.allowed();
    if (change < 0 && allowed - change == most) {
      LOG.info("Kaltura is busy ({}): at most {} calls at once for now", sign, allowed);
    } else if (change < 0) {
      LOG.debug("Kaltura is still busy ({}): at most {} calls at once", sign, allowed);
    }
  }

  private void widen(long started) {
    int change = window.wentWell(started);
    gate.change(change);
    if (change > 0 && window.allowed() == most) {
      LOG.info("Kaltura keeps up again: {} calls at once", most);
    }
  }

  private static Optional<String> signOfLoad(Exchange exchange) {
    Exception failure = exchange.getException();
    if (failure != null) {
      RetryKind kind = RetryKind.of(failure);
      return SIGNS_OF_LOAD.contains(kind) ? Optional.of(kind.label()) : Optional.empty();
    }
    String status = exchange.getProperty(SERVICE_STATUS, String.class);
    return NEARING_LIMITS.equalsIgnoreCase(status) ? Optional.of(status) : Optional.empty();
  }
}
