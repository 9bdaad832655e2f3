package org.mediaretention.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Sends what one of Kaltura's own clients sends: the requests of a file of {@code client-requests},
 * each under a line {@code ### name}, with values to fill in as {@code {{name}}}.
 */
final class RecordedClient {

  private final TestClient client;
  private final Map<String, Recorded> requests;
  private final Map<String, String> values = new HashMap<>();

  private record Recorded(String path, String contentType, String body) {

    static Recorded of(String request) {
      String[] headAndBody = request.strip().split("\n\n", 2);
      String[] head = headAndBody[0].split("\n");
      return new Recorded(
          head[1].substring("POST ".length()),
          head[2].substring("Content-Type: ".length()),
          headAndBody[1]);
    }
  }

  private RecordedClient(TestClient client, Map<String, Recorded> requests) {
    this.client = client;
    this.requests = requests;
  }

  static RecordedClient named(String name, TestClient client) throws IOException {
    String file = "/client-requests/" + name + ".http";
    try (InputStream in = RecordedClient.class.getResourceAsStream(file)) {
      Map<String, Recorded> requests = new HashMap<>();
      for (String part : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("### ")) {
        if (!part.isBlank()) {
          requests.put(part.lines().findFirst().orElseThrow(), Recorded.of(part));
        }
      }
      return new RecordedClient(client, requests);
    }
  }

  /** From now on this value stands where a request leaves room for it. */
  RecordedClient set(String name, String value) {
    values.put(name, value);
    return this;
  }

  ClientAnswer send(String name) throws Exception {
    Recorded request = requests.get(name);
    String body = request.body();
    for (Map.Entry<String, String> value : values.entrySet()) {
      body = body.replace("{{" + value.getKey() + "}}", value.getValue());
    }
    HttpResponse<String> response = client.post(request.path(), request.contentType(), body);
    return ClientAnswer.of(response);
  }
}
