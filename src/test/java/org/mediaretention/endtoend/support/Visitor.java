package org.mediaretention.endtoend.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Somebody who looks how a server does. */
public final class Visitor {

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI server;

  public Visitor(URI server) {
    this.server = server;
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return ask("GET", path);
  }

  public HttpResponse<String> ask(String method, String path)
      throws IOException, InterruptedException {
    return ask(method, path, HttpClient.Version.HTTP_2);
  }

  public HttpResponse<String> ask(String method, String path, HttpClient.Version version)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server + path))
            .version(version)
            .method(method, BodyPublishers.noBody())
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  public JsonNode json(String path) throws IOException, InterruptedException {
    return new ObjectMapper().readTree(get(path).body());
  }

  /** The value of a number that monitoring reads, by its name and labels. */
  public double metric(String name) throws IOException, InterruptedException {
    return get("/observe/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no " + name));
  }
}
