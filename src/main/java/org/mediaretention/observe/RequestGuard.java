package org.mediaretention.observe;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.mediaretention.settings.ServerSettings;

/** Lets only those requests in that read, and that mean this server. */
public final class RequestGuard implements Handler<RoutingContext> {

  private static final int BEFORE_ALL_OTHERS = -1_000;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int MISDIRECTED = 421;

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  // Pages bring their style along, and nothing else; nothing runs, nothing comes from elsewhere.
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'unsafe-inline';"
              + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cache-Control",
          "no-store");

  private final boolean onlyLoopback;

  private RequestGuard(boolean onlyLoopback) {
    this.onlyLoopback = onlyLoopback;
  }

  /** Stands before everything that the server answers, Camel's own answers too. */
  public static void stand(CamelContext camel, ServerSettings server) {
    String router = VertxPlatformHttpRouter.getRouterNameFromPort(server.port());
    VertxPlatformHttpRouter.lookup(camel, router)
        .route()
        .order(BEFORE_ALL_OTHERS)
        .handler(new RequestGuard(server.isLoopback()));
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerResponse response = context.response();
    HEADERS.forEach(response::putHeader);
    HttpServerRequest request = context.request();
    if (isHead(request)) {
      // Comes in again; the response knows that its body stays here.
      context.reroute(HttpMethod.GET, request.path());
    } else if (!HttpMethod.GET.equals(request.method())) {
      response.putHeader("Allow", "GET, HEAD");
      refuse(response, METHOD_NOT_ALLOWED, "Nothing can be changed here.");
    } else if (onlyLoopback && !isMeant(request.authority())) {
      refuse(response, MISDIRECTED, "This server is called localhost or 127.0.0.1.");
    } else {
      if (request.path().startsWith("/observe/")) {
        // Each of Camel's answers has one form; monitoring asks for many others, and takes it.
        context.parsedHeaders().accept().clear();
      }
      context.next();
    }
  }

  // Over HTTP/2 Vert.x would send the body along.
  private static boolean isHead(HttpServerRequest request) {
    return HttpMethod.HEAD.equals(request.method()) && request.version() != HttpVersion.HTTP_2;
  }

  // A page of somebody else's may have its name lead here, to read what this server answers.
  private static boolean isMeant(HostAndPort authority) {
    return authority != null && LOOPBACK.contains(authority.host().toLowerCase(Locale.ROOT));
  }

  private static void refuse(HttpServerResponse response, int status, String why) {
    response
        .setStatusCode(status)
        .putHeader("Content-Type", "text/plain; charset=utf-8")
        .end(why + "\n");
  }
}
