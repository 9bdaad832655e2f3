package org.mediaretention.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Kaltura answers, to the letter, in each form in which it can be asked. */
class AnswersTest {

  private static final String JSON = "application/json";
  private static final String FIELDS = "\"responseProfile\":{\"type\":1,\"fields\":\"id,name\"}";

  private SandboxServer server;
  private TestClient client;

  @BeforeEach
  void start() throws Exception {
    SandboxEntry named = SandboxEntry.video("0_00000001", "\u00C9t\u00E9/\"<b>\" \uD83C\uDFAC", 9);
    server = SandboxServer.start(SandboxAccount.of(named, Entries.ready("0_00000002")));
    client = new TestClient(server).login();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void writesJsonInAsciiWithSlashesEscaped() throws Exception {
    assertThat(post("media/action/get", "\"entryId\":\"0_00000001\"," + FIELDS))
        .isEqualTo(
            "{\"id\":\"0_00000001\","
                + "\"name\":\"\\u00c9t\\u00e9\\/\\\"<b>\\\" \\ud83c\\udfac\","
                + "\"objectType\":\"KalturaMediaEntry\"}");
  }

  @Test
  void writesXmlWithTheTypeFirst() throws Exception {
    assertThat(xml("media/action/get", "\"entryId\":\"0_00000001\"," + FIELDS))
        .isEqualTo(
            result(
                "<objectType>KalturaMediaEntry</objectType><id>0_00000001</id>"
                    + "<name>\u00C9t\u00E9/&quot;&lt;b&gt;&quot; \uD83C\uDFAC</name>"));
  }

  @Test
  void writesNullAsAnEmptyElementOrNotAtAll() throws Exception {
    String call =
        "\"entryId\":\"0_00000002\",\"responseProfile\":{\"type\":1,\"fields\":\"lastPlayedAt\"}";

    assertThat(xml("media/action/get", call))
        .isEqualTo(
            result("<objectType>KalturaMediaEntry</objectType><lastPlayedAt></lastPlayedAt>"));
    assertThat(xml("media/action/get", call + ",\"ignoreNull\":true"))
        .isEqualTo(result("<objectType>KalturaMediaEntry</objectType>"));
  }

  @Test
  void writesErrorsInXmlWithTheirArguments() throws Exception {
    assertThat(xml("media/action/get", "\"entryId\":\"0_no\""))
        .isEqualTo(
            result(
                "<error><code>ENTRY_ID_NOT_FOUND</code>"
                    + "<message>Entry id &quot;0_no&quot; not found</message>"
                    + "<objectType>KalturaAPIException</objectType><args><item>"
                    + "<objectType>KalturaApiExceptionArg</objectType>"
                    + "<name>ENTRY_ID</name><value>0_no</value></item></args></error>"));
  }

  @ParameterizedTest
  @CsvSource({
    "media/action/list,     KalturaMediaListResponse",
    "baseEntry/action/list, KalturaBaseEntryListResponse"
  })
  void namesTheTypeOfTheListAfterTheService(String path, String type) throws Exception {
    assertThat(TestClient.parse(post(path, "\"pager\":{}")).get("objectType").asText())
        .isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "media/action/get|MISSING_MANDATORY_PARAMETER|PARAM_NAME|entryId",
        "playlist/action/list|SERVICE_DOES_NOT_EXISTS|SRV_NAME|playlist",
        "media/action/dance|ACTION_DOES_NOT_EXISTS|ACTION_NAME|dance",
        "flavorAsset/action/list|PROPERTY_VALIDATION_CANNOT_BE_NULL|PROP_NAME|"
            + "KalturaAssetFilter::entryIdEqual/KalturaAssetFilter::entryIdIn",
      })
  void namesTheArgumentsOfErrors(String path, String code, String name, String value)
      throws Exception {
    JsonNode error = TestClient.parse(post(path, "\"nocache\":1"));

    assertThat(error.get("code").asText()).isEqualTo(code);
    assertThat(error.get("args").get(name).asText()).isEqualTo(value);
  }

  @Test
  void saysInAHeaderThatTheServiceIsForbidden() throws Exception {
    server.faults(Faults.next(Fault.SERVICE_FORBIDDEN));
    HttpResponse<String> answer = client.send("media", "list", Map.of());

    assertThat(answer.body()).contains("\"args\":{\"SERVICE\":\"media->list\"}");
    assertThat(answer.headers().firstValue("X-Kaltura")).hasValue("error-SERVICE_FORBIDDEN");
    assertThat(answer.headers().firstValue("X-Kaltura-Session").orElse(""))
        .matches("\\d+, \\d{10}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "media/action/list|\"filter\":{\"idln\":\"0_1\"}|KalturaMediaEntryFilter::idln",
        "media/action/list|\"filter\":{\"nameLike\":\"a\"}|KalturaMediaEntryFilter::nameLike",
        "baseEntry/action/list|\"filter\":{\"mediaTypeIn\":\"1\"}"
            + "|KalturaBaseEntryFilter::mediaTypeIn",
        "flavorAsset/action/list|\"filter\":{\"entryIdIn\":\"0_1\",\"statusIn\":\"2\"}"
            + "|KalturaAssetFilter::statusIn",
        "media/action/list|\"filter\":{\"objectType\":\"KalturaFilm\"}|KalturaFilm",
        "media/action/list|\"filters\":{}|the parameter media.list::filters",
        "media/action/list|\"pager\":{\"size\":1}|KalturaFilterPager::size",
        "media/action/list|\"responseProfile\":{\"id\":7}|KalturaDetachedResponseProfile::id",
      })
  void refusesWhatItDoesNotKnow(String path, String call, String what) throws Exception {
    JsonNode error = TestClient.parse(post(path, call));

    assertThat(error.get("code").asText()).isEqualTo("SANDBOX_CANNOT");
    assertThat(error.get("message").asText()).isEqualTo("The sandbox does not know " + what);
  }

  @Test
  void takesTheFilterOfASubtypeWhenItIsNamed() throws Exception {
    String filter = "\"filter\":{\"objectType\":\"KalturaMediaEntryFilter\",\"mediaTypeIn\":\"5\"}";

    assertThat(post("baseEntry/action/count", filter)).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({"0,1", "1,2"})
  void numbersTheCallsOfOneFrom0Or1(String first, String second) throws Exception {
    String calls =
        "\"%s\":{\"service\":\"media\",\"action\":\"list\",%s,\"filter\":{\"idIn\":\"0_00000002\"}},"
            + "\"%s\":{\"service\":\"media\",\"action\":\"get\",\"entryId\":\"0_no\"}";

    JsonNode answers =
        TestClient.parse(post("multirequest", calls.formatted(first, FIELDS, second)));

    assertThat(answers).hasSize(2);
    assertThat(answers.get(0).at("/objects/0/id").asText()).isEqualTo("0_00000002");
    assertThat(answers.get(1).get("code").asText()).isEqualTo("ENTRY_ID_NOT_FOUND");
  }

  @Test
  void putsAnEarlierResultIntoALaterCall() throws Exception {
    String calls =
        "\"1\":{\"service\":\"media\",\"action\":\"list\",\"filter\":{\"idIn\":\"0_00000002\"}},"
            + "\"2\":{\"service\":\"media\",\"action\":\"get\",\"entryId\":\"{1:result:objects:0:id}\"},"
            + "\"3\":{\"service\":\"media\",\"action\":\"get\",\"entryId\":\"{1:result:objects:7:id}\"}";

    JsonNode answers = TestClient.parse(post("multirequest", calls));

    assertThat(answers.get(1).get("id").asText()).isEqualTo("0_00000002");
    assertThat(answers.get(2).get("code").asText()).isEqualTo("MISSING_MANDATORY_PARAMETER");
  }

  @Test
  void stopsWithoutAWordAtACallWithoutAnAction() throws Exception {
    String calls =
        "\"1\":{\"service\":\"system\",\"action\":\"ping\"},\"2\":{\"service\":\"system\"},"
            + "\"3\":{\"service\":\"system\",\"action\":\"ping\"}";

    assertThat(post("multirequest", calls)).isEqualTo("[true]");
  }

  @Test
  void takesTheCallsOfOneFromAForm() throws Exception {
    String form =
        "format=1&ks=" + client.ks() + "&1:service=media&1:action=count&1:filter:idIn=0_00000001";

    assertThat(
            client
                .post("/api_v3/service/multirequest", "application/x-www-form-urlencoded", form)
                .body())
        .isEqualTo("[1]");
  }

  private String post(String path, String call) throws Exception {
    return send(path, call + ",\"format\":1");
  }

  private String xml(String path, String call) throws Exception {
    return send(path, call);
  }

  private String send(String path, String call) throws Exception {
    String body = "{\"ks\":\"" + client.ks() + "\"," + call + "}";
    return client.post("/api_v3/service/" + path, JSON, body).body();
  }

  private static String result(String xml) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><xml><result>"
        + xml
        + "</result><executionTime>0.01</executionTime></xml>";
  }
}
