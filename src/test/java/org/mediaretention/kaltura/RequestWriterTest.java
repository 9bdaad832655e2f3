package org.mediaretention.kaltura;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestWriterTest {

  @Test
  void putsTheWholeQuestionIntoTheBody() throws Exception {
    assertThat(written(Ask.media("1_a", "1_b")))
        .isEqualTo(
            json(
                """
                {"service":"media","action":"list","format":1,"nocache":1,"clientTag":"retention-test",
                 "ks":"djJ8NDcxMXxz",
                 "filter":{"objectType":"KalturaMediaEntryFilter","idIn":"1_a,1_b",
                   "statusIn":"-2,-1,0,1,2,3,4,5,6,7","moderationStatusIn":"1,2,3,4,5,6"},
                 "pager":{"objectType":"KalturaFilterPager","pageSize":500,"pageIndex":1},
                 "responseProfile":{"objectType":"KalturaDetachedResponseProfile","type":1,
                   "fields":"id,status,displayInSearch,createdAt,plays,lastPlayedAt,flavorParamsIds,mediaType"}}
                """));
  }

  @Test
  void asksForEntriesOfAnyKindByTheirIds() throws Exception {
    JsonNode body = written(Ask.entries("1_a", "1_b"));

    assertThat(body.path("service").asText()).isEqualTo("baseEntry");
    assertThat(body.path("action").asText()).isEqualTo("getByIds");
    assertThat(body.path("entryIds").asText()).isEqualTo("1_a,1_b");
    assertThat(body.path("ks").asText()).isEqualTo(Ask.KS);
    assertThat(body.path("responseProfile").path("fields").asText()).contains("lastPlayedAt");
  }

  @Test
  void asksForTheFlavorsOfManyEntriesOnOnePage() throws Exception {
    JsonNode body = written(Ask.flavors("1_a", "1_b"));

    assertThat(body.path("service").asText()).isEqualTo("flavorAsset");
    assertThat(body.path("action").asText()).isEqualTo("list");
    assertThat(body.path("filter").path("entryIdIn").asText()).isEqualTo("1_a,1_b");
    assertThat(body.path("filter").path("objectType").asText())
        .isEqualTo("KalturaFlavorAssetFilter");
    assertThat(body.path("pager").path("pageSize").asInt()).isEqualTo(500);
    assertThat(body.path("responseProfile").path("fields").asText().split(","))
        .contains("entryId", "isOriginal", "tags", "status", "size", "sizeInBytes");
  }

  @Test
  void opensASessionWithoutASession() throws Exception {
    assertThat(written(Ask.session()))
        .isEqualTo(
            json(
                """
                {"service":"session","action":"start","format":1,"nocache":1,"clientTag":"retention-test",
                 "partnerId":4711,"secret":"hush-hush-0815","userId":"me@example.edu","type":2,
                 "expiry":86400,"privileges":"disableentitlement"}
                """));
  }

  @Test
  void asksForNoCachedAnswerUnlessOnlyToSeeWhetherThereIsOne() throws Exception {
    assertThat(written(Ask.flavors("1_a")).path("nocache").asInt()).isEqualTo(1);
    KalturaRequest count = new CountMedia(Ask.NOW);
    assertThat(written(new SignedRequest(count, Ask.KS)).path("nocache").asInt()).isEqualTo(1);
    assertThat(written(new SignedRequest(count.probe(), Ask.KS)).has("nocache")).isFalse();
    KalturaRequest probe = Ask.flavors("1_a").request().probe();
    assertThat(written(new SignedRequest(probe, Ask.KS)).has("nocache")).isFalse();
  }

  @Test
  void countsEntriesOfEveryTypeAsTheListOfTheAccountHasThem() throws Exception {
    JsonNode body = written(new SignedRequest(new CountMedia(Ask.NOW), Ask.KS));

    assertThat(body.path("service").asText() + "." + body.path("action").asText())
        .isEqualTo("baseEntry.count");
    assertThat(body.at("/filter/objectType").asText()).isEqualTo("KalturaMediaEntryFilter");
  }

  @Test
  void asksForFiveHundredEntriesAtOnce() throws Exception {
    String[] ids = IntStream.range(0, 500).mapToObj("1_%08d"::formatted).toArray(String[]::new);

    assertThat(written(Ask.media(ids)).path("filter").path("idIn").asText().split(","))
        .containsExactly(ids);
  }

  @Test
  void saysNothingSecretWhenPrinted() {
    assertThat(Ask.session().toString()).isEqualTo("session.start");
    assertThat(Ask.START.toString()).doesNotContain(Ask.SECRET).contains("4711");
    assertThat(Ask.media("1_a").toString()).doesNotContain(Ask.KS).isEqualTo("media.list");
    assertThat(new KalturaAnswer.SessionStarted(Ask.KS).toString()).doesNotContain(Ask.KS);
  }

  private static JsonNode written(SignedRequest signed) throws Exception {
    return new ObjectMapper().readTree(new RequestWriter("retention-test").write(signed));
  }

  private static JsonNode json(String text) throws Exception {
    return new ObjectMapper().readTree(text);
  }
}
