package org.mediaretention.endtoend.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that opens one session, and answers all else with an error that repeats the request. */
public final class Parrot implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer http;
  private final AtomicInteger repeated = new AtomicInteger();

  private Parrot() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/", this::answer);
    http.start();
  }

  public static Parrot start() throws IOException {
    return new Parrot();
  }

  public String uri() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  public int repeated() {
    return repeated.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean opens = exchange.getRequestURI().getPath().contains("/session/");
    int number = repeated.get();
    if (opens && number > 0) {
      send(exchange, 200, "\"djJ8c2Vzc2lvbi1vZi1hLXBhcnJvdA\"");
      return;
    }
    repeated.incrementAndGet();
    switch (number % 4) {
      case 0 -> send(exchange, 200, error("UNKNOWN_CODE", request));
      case 1 -> send(exchange, 200, error("INVALID_KS", request));
      case 2 -> send(exchange, 200, "<html>" + request + "</html>");
      default -> send(exchange, 500, request);
    }
  }

  private static String error(String code, String request) throws IOException {
    return JSON.writeValueAsString(
        Map.of(
            "objectType",
            "KalturaAPIException",
            "code",
            code,
            "message",
            "Invalid request " + request,
            "args",
            Map.of("KSID", request)));
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
