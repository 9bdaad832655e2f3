package org.mediaretention.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Takes calls over HTTP, lets them take their time, and counts them. */
final class ApiHandler implements HttpHandler {

  private final FaultInjector sabotage;
  private final Calls calls;
  private final Latency pace;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile Faults faults;
  private volatile Faults faultsAfter = Faults.none();
  private volatile Interference interference = (action, ids) -> {};
  private volatile boolean down;

  ApiHandler(FaultInjector sabotage, Calls calls, Latency pace, Faults faults) {
    this.sabotage = sabotage;
    this.calls = calls;
    this.pace = pace;
    this.faults = faults;
  }

  void faults(Faults newFaults) {
    faults = newFaults;
  }

  void faultsAfter(Faults newFaults) {
    faultsAfter = newFaults;
  }

  void interference(Interference newInterference) {
    interference = newInterference;
  }

  void down(boolean isDown) {
    down = isDown;
  }

  /** Ends all waiting. */
  void close() {
    closing.countDown();
  }

  /** An exchange that is closed without an answer closes its connection. */
  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!down) {
        send(outcome(ApiRequest.read(exchange), exchange.getRemoteAddress().getPort()), exchange);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Counts a call before its answer leaves, so that no test looks too early. */
  private Outcome outcome(ApiRequest request, int port) throws InterruptedException {
    long start = System.nanoTime();
    calls.started(request.name(), request.changes(), port);
    interference.before(request.name(), request.ids());
    Optional<Fault> before = faults.on(request.name(), request.ids());
    Optional<Fault> after =
        before.isPresent() ? Optional.empty() : faultsAfter.on(request.name(), request.ids());
    Outcome outcome = outcome(request, before, after);
    try {
      pause(pace.of(outcome));
      return outcome;
    } finally {
      calls.finished(
          new Call(
              request.name(),
              request.ids(),
              start,
              System.nanoTime() - start,
              before.or(() -> after),
              request.contentType(),
              request.ksInUrl(),
              outcome.objects()));
    }
  }

  private Outcome outcome(ApiRequest request, Optional<Fault> before, Optional<Fault> after) {
    try {
      return before
          .map(fault -> sabotage.with(fault, request))
          .or(() -> after.map(fault -> sabotage.after(fault, request)))
          .orElseGet(() -> sabotage.honest(request));
    } catch (RuntimeException mistakeInTheSandbox) {
      return Outcome.Reply.page(500, mistakeInTheSandbox.toString());
    }
  }

  private void pause(Duration time) throws InterruptedException {
    if (!time.isZero()) {
      closing.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  private static void send(Outcome outcome, HttpExchange exchange) throws IOException {
    if (outcome instanceof Outcome.Reply reply) {
      sendHeaders(reply, exchange);
      if (reply.body().length > 0) {
        exchange.getResponseBody().write(reply.body());
      }
    } else if (outcome instanceof Outcome.CutShort cut) {
      sendHeaders(cut.reply(), exchange);
      byte[] body = cut.reply().body();
      exchange.getResponseBody().write(Arrays.copyOf(body, body.length / 2));
      exchange.getResponseBody().flush();
    }
  }

  private static void sendHeaders(Outcome.Reply reply, HttpExchange exchange) throws IOException {
    String id = Integer.toString(System.identityHashCode(exchange));
    exchange
        .getResponseHeaders()
        .set("X-Kaltura-Session", id + ", " + Instant.now().getEpochSecond());
    exchange.getResponseHeaders().set("X-Me", "sandbox");
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    // The JDK's server takes 0 for "unknown" and -1 for "none".
    int length = reply.body().length;
    exchange.sendResponseHeaders(reply.status(), length == 0 ? -1 : length);
  }
}
