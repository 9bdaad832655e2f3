package org.mediaretention.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransportTest {

  private static final String JSON = "application/json";

  private SandboxServer server;
  private TestClient client;

  @BeforeEach
  void start() throws Exception {
    server = SandboxServer.start(Entries.readyOnes(40));
    client = new TestClient(server).login();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void answersAnUnfilteredListWhenTheBodyIsIgnored() throws Exception {
    String path = "/api_v3/service/media/action/list?format=1&ks=" + client.ks();
    String body = TestClient.json(Map.of("filter", Map.of("idIn", "0_00000001")));

    JsonNode heeded = TestClient.parse(client.post(path, JSON, body).body());
    JsonNode ignored =
        TestClient.parse(client.post(path, "application/json; charset=UTF-8", body).body());

    assertThat(TestClient.ids(heeded)).containsExactly("0_00000001");
    assertThat(ignored.get("totalCount").intValue()).isEqualTo(40);
    assertThat(TestClient.ids(ignored)).hasSize(30);
  }

  @Test
  void doesNotKnowTheServiceWhenOnlyTheIgnoredBodyNamesIt() throws Exception {
    String body = TestClient.json(Map.of("service", "media", "action", "list", "format", 1));
    HttpResponse<String> answer =
        client.post("/api_v3/?format=1", "application/json;charset=utf-8", body);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(TestClient.parse(answer.body()).get("code").textValue())
        .isEqualTo("SERVICE_NOT_SPECIFIED");
  }

  @Test
  void missesTheSecretInAnIgnoredBody() throws Exception {
    String body = TestClient.json(TestClient.secret(""));
    String path = "/api_v3/service/session/action/start/format/1";

    JsonNode error = TestClient.parse(client.post(path, "text/plain", body).body());

    assertThat(error.get("code").textValue()).isEqualTo("MISSING_MANDATORY_PARAMETER");
    assertThat(error.at("/args/PARAM_NAME").textValue()).isEqualTo("secret");
  }

  @Test
  void takesTheContentTypeInAnyCase() throws Exception {
    String body = TestClient.json(Map.of("service", "system", "action", "ping", "format", 1));

    assertThat(client.post("/api_v3/", "Application/JSON", body).body()).isEqualTo("true");
  }

  @Test
  void ignoresABodyThatIsNoJsonObject() throws Exception {
    for (String body : List.of("[{\"service\":\"system\"}]", "{\"service\":", "", "{oops}")) {
      JsonNode error = TestClient.parse(client.post("/api_v3/?format=1", JSON, body).body());
      assertThat(error.get("code").textValue()).isEqualTo("SERVICE_NOT_SPECIFIED");
    }
  }

  @Test
  void letsTheUrlOverrideTheBody() throws Exception {
    String body =
        TestClient.json(
            Map.of(
                "ks", client.ks(), "format", 1, "filter", Map.of("idIn", "0_00000001,0_00000002")));
    String path = "/api_v3/index.php?service=media&action=list&filter[idIn]=0_00000003";

    assertThat(TestClient.ids(TestClient.parse(client.post(path, JSON, body).body())))
        .containsExactly("0_00000003");
  }

  @Test
  void readsFormsInBothNotations() throws Exception {
    String form = "format=1&ks=" + client.ks() + "&pager[pageSize]=5&filter:idIn=0_00000004";
    HttpResponse<String> answer =
        client.post("/api_v3/service/media/action/list", "application/x-www-form-urlencoded", form);

    assertThat(TestClient.ids(TestClient.parse(answer.body()))).containsExactly("0_00000004");
  }

  @Test
  void answersXmlUnlessAskedForJson() throws Exception {
    HttpResponse<String> answer = client.post("/api_v3/service/system/action/ping", JSON, "{}");

    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/xml; charset=UTF-8");
    assertThat(answer.body()).contains("<result>1</result>");
  }

  @Test
  void refusesWithStatus200AndAnEmptyListOfArguments() throws Exception {
    HttpResponse<String> answer =
        new TestClient(server).send("media", "get", Map.of("entryId", "0_00000001"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.body())
        .isEqualTo(
            "{\"code\":\"MISSING_KS\",\"message\":\"Missing KS, session not established\","
                + "\"objectType\":\"KalturaAPIException\",\"args\":[]}");
  }

  @Test
  void namesUnknownServicesAndActions() throws Exception {
    assertThat(client.call("playlist", "list", Map.of()).get("code").textValue())
        .isEqualTo("SERVICE_DOES_NOT_EXISTS");
    assertThat(client.call("media", "dance", Map.of()).get("code").textValue())
        .isEqualTo("ACTION_DOES_NOT_EXISTS");
  }

  @Test
  void readsAJsonArrayAsPhpDoes() throws Exception {
    Map<String, ?> filter = Map.of("idIn", List.of("0_00000001", "0_00000002"));

    assertThat(client.call("media", "list", Map.of("filter", filter)).get("objects")).isEmpty();
  }
}
