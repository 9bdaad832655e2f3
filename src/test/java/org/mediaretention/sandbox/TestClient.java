package org.mediaretention.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Calls a sandbox as any client would. */
final class TestClient {

  static final String ALL_STATUSES = "-2,-1,0,1,2,3,4,5,6,7";
  static final String ALL_MODERATION = "1,2,3,4,5,6";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final SandboxServer server;
  private String ks = "";

  TestClient(SandboxServer server) {
    this.server = server;
  }

  TestClient login(String privileges) throws Exception {
    ks = call("session", "start", secret(privileges)).textValue();
    return this;
  }

  TestClient login() throws Exception {
    return login("disableentitlement");
  }

  /** As a user who is no administrator. */
  TestClient loginAs(String userId) throws Exception {
    Map<String, Object> login = new TreeMap<>(secret("disableentitlement"));
    login.put("type", 0);
    login.put("userId", userId);
    ks = call("session", "start", login).textValue();
    return this;
  }

  TestClient loginWith(AppToken token) throws Exception {
    String widget = "_" + SandboxCredentials.DEFAULT.partnerId();
    ks = call("session", "startWidgetSession", Map.of("widgetId", widget)).path("ks").asText();
    MessageDigest digest = MessageDigest.getInstance(SandboxCredentials.DEFAULT.hashAlgorithm());
    byte[] hash = digest.digest((ks + token.token()).getBytes(StandardCharsets.UTF_8));
    Map<String, ?> login =
        Map.of("id", token.id(), "tokenHash", HexFormat.of().formatHex(hash), "type", 2);
    ks = call("appToken", "startSession", login).path("ks").asText();
    return this;
  }

  static Map<String, Object> secret(String privileges) {
    SandboxCredentials login = SandboxCredentials.DEFAULT;
    return Map.of(
        "secret",
        login.adminSecret(),
        "partnerId",
        login.partnerId(),
        "type",
        2,
        "privileges",
        privileges);
  }

  String ks() {
    return ks;
  }

  JsonNode call(String service, String action, Map<String, ?> parameters) throws Exception {
    return JSON.readTree(send(service, action, parameters).body());
  }

  HttpResponse<String> send(String service, String action, Map<String, ?> parameters)
      throws Exception {
    Map<String, Object> all = new TreeMap<>(Map.of("service", service, "action", action));
    all.put("format", 1);
    if (!ks.isEmpty()) {
      all.put("ks", ks);
    }
    all.putAll(parameters);
    return post("/api_v3/", "application/json", json(all));
  }

  HttpResponse<String> post(String path, String contentType, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.uri().resolve(path))
            .header("Content-Type", contentType)
            .timeout(Duration.ofSeconds(10))
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  /** media.list with every status and moderation status. */
  JsonNode mediaList(List<String> ids) throws Exception {
    return call("media", "list", Map.of("filter", everything(ids), "pager", page(500)));
  }

  JsonNode flavors(List<String> ids) throws Exception {
    Map<String, ?> filter = Map.of("entryIdIn", String.join(",", ids));
    return call("flavorAsset", "list", Map.of("filter", filter, "pager", page(500)));
  }

  static Map<String, String> everything(List<String> ids) {
    return Map.of(
        "idIn", String.join(",", ids),
        "statusIn", ALL_STATUSES,
        "moderationStatusIn", ALL_MODERATION);
  }

  static Map<String, Integer> page(int size) {
    return Map.of("pageSize", size);
  }

  static Set<String> ids(JsonNode answer) {
    Set<String> ids = new TreeSet<>();
    (answer.isArray() ? answer : answer.path("objects"))
        .forEach(object -> ids.add(object.get("id").asText()));
    return ids;
  }

  static JsonNode parse(String json) throws JsonProcessingException {
    return JSON.readTree(json);
  }

  static String json(Object value) throws JsonProcessingException {
    return JSON.writeValueAsString(value);
  }
}
