package org.mediaretention.endtoend.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** A server between the program and the sandbox that changes the answers to one action. */
public final class Forger implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer http;
  private final URI kaltura;
  private final String path;
  private final Consumer<JsonNode> forgery;

  private Forger(URI kaltura, String path, Consumer<JsonNode> forgery) throws IOException {
    this.kaltura = kaltura;
    this.path = path;
    this.forgery = forgery;
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/", this::answer);
    http.setExecutor(threads);
    http.start();
  }

  /**
   * @param action such as {@code media.list}
   * @param forgery changes an answer in place
   */
  public static Forger of(URI kaltura, String action, Consumer<JsonNode> forgery)
      throws IOException {
    String path = "/service/" + action.replace(".", "/action/");
    return new Forger(kaltura, path, forgery);
  }

  public String uri() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = honest(exchange);
      if (exchange.getRequestURI().getPath().endsWith(path)) {
        JsonNode answer = JSON.readTree(body);
        forgery.accept(answer);
        body = JSON.writeValueAsBytes(answer);
      }
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private byte[] honest(HttpExchange exchange) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(kaltura.resolve(exchange.getRequestURI().getPath()))
            .header("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"))
            .POST(BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
            .build();
    HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
    return response.body();
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
