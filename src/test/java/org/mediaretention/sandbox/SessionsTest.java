package org.mediaretention.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionsTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
  private SandboxServer server;
  private TestClient client;

  @BeforeEach
  void start() throws Exception {
    InstantSource clock = now::get;
    server =
        SandboxServer.builder(Entries.readyOnes(3))
            .clock(clock)
            .sessionLife(Duration.ofMinutes(10))
            .start();
    client = new TestClient(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void startsASessionWithTheSecretOnly() throws Exception {
    Map<String, ?> wrong = Map.of("secret", "wrong", "partnerId", 12_345, "type", 2);

    JsonNode refusal = client.call("session", "start", wrong);

    assertThat(refusal.get("code").textValue()).isEqualTo("START_SESSION_ERROR");
    assertThat(refusal.at("/args/PID").textValue()).isEqualTo("12345");
    assertThat(client.login().ks()).startsWith("djJ8");
  }

  @Test
  void refusesAnExpiredSessionAsMerelyInvalid() throws Exception {
    client.login();
    now.set(now.get().plusSeconds(599));
    assertThat(listed().has("objects")).isTrue();

    now.set(now.get().plusSeconds(1));

    assertThat(listed().get("code").textValue()).isEqualTo("INVALID_KS");
    assertThat(listed().at("/args/KSID").textValue()).isEqualTo("EXPIRED");
    assertThat(listed().at("/args/ERR_CODE").textValue()).isEqualTo("-1");
  }

  @Test
  void endsAllSessionsAtOnceYetStartsNewOnes() throws Exception {
    client.login();

    server.expireAllSessions();

    assertThat(listed().get("code").textValue()).isEqualTo("INVALID_KS");
    client.login();
    assertThat(listed().has("objects")).isTrue();
  }

  @Test
  void repeatsAnUnknownSessionInItsRefusal() throws Exception {
    JsonNode error = client.call("media", "list", Map.of("ks", "djJ8nonsense"));

    assertThat(error.at("/args/KSID").textValue()).isEqualTo("djJ8nonsense");
  }

  @Test
  void describesASession() throws Exception {
    JsonNode info = client.login("disableentitlement,setrole:7").call("session", "get", Map.of());

    assertThat(info.get("privileges").textValue()).isEqualTo("disableentitlement,setrole:7");
    assertThat(info.get("sessionType").intValue()).isEqualTo(2);
    assertThat(info.has("ks")).isFalse();
    assertThat(info.get("expiry").longValue()).isEqualTo(now.get().getEpochSecond() + 600);
  }

  @Test
  void startsASessionWithAnAppToken() throws Exception {
    String widgetKs = widgetKs();

    JsonNode info = startSession(widgetKs, hash("SHA-256", widgetKs + "sandbox-app-token"));

    assertThat(info.get("sessionType").intValue()).isEqualTo(2);
    assertThat(info.get("privileges").textValue()).isEqualTo("disableentitlement");
    Map<String, ?> ks = Map.of("ks", info.get("ks").textValue());
    assertThat(client.call("media", "list", ks).get("totalCount").intValue()).isEqualTo(3);
  }

  @Test
  void namesTheWidgetOrAppTokenThatItDoesNotKnow() throws Exception {
    JsonNode widget = client.call("session", "startWidgetSession", Map.of("widgetId", "_54321"));
    JsonNode token =
        client.call(
            "appToken",
            "startSession",
            Map.of("ks", widgetKs(), "id", "1_wrong", "tokenHash", "00"));

    assertThat(widget.at("/args/WIDGET_ID").textValue()).isEqualTo("_54321");
    assertThat(token.at("/args/ID").textValue()).isEqualTo("1_wrong");
  }

  @Test
  void refusesAnAppTokenHashInUpperCase() throws Exception {
    String widgetKs = widgetKs();
    String hash = hash("SHA-256", widgetKs + "sandbox-app-token").toUpperCase();

    assertThat(startSession(widgetKs, hash).get("code").textValue())
        .isEqualTo("INVALID_APP_TOKEN_HASH");
  }

  @Test
  void letsWidgetsListMediaOfTheirOwnOrByIdAndNothingElse() throws Exception {
    Map<String, ?> ks = Map.of("ks", widgetKs());
    Map<String, ?> byId =
        Map.of("ks", widgetKs(), "filter", Map.of("idIn", "0_00000000,0_00000001"));

    assertThat(client.call("media", "list", ks).get("totalCount").intValue()).isZero();
    assertThat(client.call("media", "list", byId).get("totalCount").intValue()).isEqualTo(2);
    assertThat(client.call("flavorAsset", "list", ks).get("code").textValue())
        .isEqualTo("SERVICE_FORBIDDEN");
  }

  @Test
  void givesTheTypeThatIsAskedForWithAnAppTokenWithoutOne() throws Exception {
    server.close();
    server =
        SandboxServer.builder(Entries.readyOnes(3))
            .credentials(SandboxCredentials.DEFAULT.withAppTokenType(OptionalInt.empty()))
            .start();
    client = new TestClient(server);
    String widgetKs = widgetKs();
    String hash = hash("SHA-256", widgetKs + "sandbox-app-token");
    Map<String, ?> asking =
        Map.of("ks", widgetKs, "id", "1_sandboxtoken", "tokenHash", hash, "type", 2);

    assertThat(startSession(widgetKs, hash).get("sessionType").intValue()).isZero();
    assertThat(client.call("appToken", "startSession", asking).get("sessionType").intValue())
        .isEqualTo(2);
  }

  @Test
  void showsAUserItsOwnEntriesUnlessItAsksByIds() throws Exception {
    Map<String, Object> secret = new TreeMap<>(TestClient.secret("disableentitlement"));
    secret.put("type", 0);
    secret.put("userId", "nobody");
    String ks = client.call("session", "start", secret).textValue();
    Map<String, ?> byId = Map.of("ks", ks, "filter", Map.of("idIn", "0_00000000,0_00000001"));

    assertThat(client.call("media", "list", Map.of("ks", ks)).get("totalCount").intValue())
        .isZero();
    assertThat(client.call("baseEntry", "count", Map.of("ks", ks)).intValue()).isZero();
    assertThat(client.call("media", "list", byId).get("totalCount").intValue()).isEqualTo(2);
    Map<String, ?> flavors = Map.of("ks", ks, "filter", Map.of("entryIdIn", "0_00000000"));
    assertThat(client.call("flavorAsset", "list", flavors).has("objects")).isTrue();
    Map<String, ?> metadata = Map.of("ks", ks, "filter", Map.of("objectIdIn", "0_00000000"));
    assertThat(client.call("metadata_metadata", "list", metadata).has("objects")).isTrue();
  }

  private JsonNode listed() throws Exception {
    return client.call("media", "list", Map.of());
  }

  private String widgetKs() throws Exception {
    return client
        .call("session", "startWidgetSession", Map.of("widgetId", "_12345"))
        .get("ks")
        .textValue();
  }

  private JsonNode startSession(String widgetKs, String hash) throws Exception {
    Map<String, ?> parameters = Map.of("ks", widgetKs, "id", "1_sandboxtoken", "tokenHash", hash);
    return client.call("appToken", "startSession", parameters);
  }

  private static String hash(String algorithm, String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
  }
}
